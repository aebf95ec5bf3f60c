// Well-known trackers that a config declares as in force without consent. Pure.
import type { Tracker } from './catalogue/trackers.js';
import { fits, isPrecise } from './gate/leftovers.js';
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

/** What is certain of a pattern of the owner. */
const certain = (pattern: string): string => pattern.replaceAll('*', '');

/** Whether an address pattern of the owner is one of the catalogue's. One with a path is about that path alone. */
const isHostOf = (known: string, written: string): boolean => {
  const address = written.replace(/^\w*:?\/\//, '');
  const [host = ''] = address.split('/');
  const own = known.includes('/') ? address : host;
  return isPrecise(own) && (own === known || fits(known, certain(own)));
};

/**
 * What in the services that need no consent has the id, a name or a host of
 * a well-known tracker. Only what is strictly necessary needs no consent.
 * Source: https://eur-lex.europa.eu/eli/dir/2002/58/oj, Article 5(3)
 */
export const essentialTrackers = (
  services: readonly Service[],
  known: readonly Tracker[],
): EssentialTracker[] => {
  const found = (
    where: string,
    name: string,
    isOne: (tracker: Tracker) => boolean,
  ): EssentialTracker[] => {
    const trackers = known.filter(isOne).map((tracker) => tracker.name);
    return trackers.length > 0 ? [{ where, name, trackers }] : [];
  };
  return services
    .filter(({ required, objectable }) => required || objectable)
    .flatMap((service) => {
      const path = `services.${service.id}`;
      return [
        ...found(path, service.id, ({ id }) => id === service.id),
        ...(service.hosts ?? []).flatMap((host, at) =>
          found(`${path}.hosts.${at}`, host, ({ hosts }) =>
            hosts.some((one) => isHostOf(one, host)),
          ),
        ),
        ...KINDS.flatMap((kind) =>
          (service[kind] ?? []).flatMap((entry, at) => {
            const name = 'key' in entry ? entry.key : entry.name;
            return found(`${path}.${kind}.${at}`, name, ({ stores }) =>
              stores.some((pattern) => fits(pattern, certain(name))),
            );
          }),
        ),
      ];
    });
};
