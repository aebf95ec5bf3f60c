// Well-known trackers that a config declares as always on. Pure.
import type { Trackers } from './catalogue/trackers.js';
import { fits } from './gate/leftovers.js';
import type { Service } from './types.js';

/** An entry of the config that belongs to a well-known tracker. */
export interface EssentialTracker {
  /** Path in the config, e.g. `services.shop.cookies.0`. */
  readonly where: string;
  /** What the owner wrote there. */
  readonly name: string;
  /** Who uses that name. */
  readonly trackers: readonly string[];
}

const KINDS = ['cookies', 'localStorage', 'sessionStorage'] as const;

/**
 * What in the always-on services has the name of a well-known tracker. Only
 * what is strictly necessary needs no consent.
 * Source: https://eur-lex.europa.eu/eli/dir/2002/58/oj, Article 5(3)
 */
export const essentialTrackers = (
  services: readonly Service[],
  known: Trackers,
): EssentialTracker[] => {
  const usersOf = (name: string) =>
    Object.keys(known).filter((tracker) =>
      // The owner's pattern counts by what is certain of it.
      known[tracker]?.some((pattern) =>
        fits(pattern, name.replaceAll('*', '')),
      ),
    );
  return services
    .filter(({ required }) => required)
    .flatMap((service) =>
      KINDS.flatMap((kind) =>
        (service[kind] ?? []).flatMap((entry, at): EssentialTracker[] => {
          const name = 'key' in entry ? entry.key : entry.name;
          const trackers = usersOf(name);
          const where = `services.${service.id}.${kind}.${at}`;
          return trackers.length > 0 ? [{ where, name, trackers }] : [];
        }),
      ),
    );
};
