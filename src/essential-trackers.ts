// Well-known trackers that a config declares as in force without consent. Pure.
import type { Tracker } from './catalogue/trackers.js';
import { fits, isPrecise } from './gate/leftovers.js';
import type { Service } from './types.js';

/** By what a tracker is recognised. */
export type Sign = 'id' | 'name' | 'host' | 'store' | 'address';

/** What belongs to well-known trackers. */
export interface TrackerSign {
  readonly sign: Sign;
  /** What the owner wrote. */
  readonly name: string;
  /** Who has that. */
  readonly trackers: readonly string[];
}

/** An entry of the config that does. */
export interface EssentialTracker extends TrackerSign {
  /** Path in the config, e.g. `services.shop.cookies.0`. */
  readonly where: string;
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

const hasHost = ({ hosts, wholeHosts }: Tracker, written: string): boolean => {
  const host = written.replace(/^\w*:?\/\//, '').replace(/\/\*?$/, '');
  return (
    hosts.some((one) => isHostOf(one, written)) || wholeHosts.includes(host)
  );
};

/** `Matomo (self-hosted)` is Matomo. */
const isNameOf = (known: string, written: string): boolean =>
  [known, known.replace(/ \(.*\)$/, '')].some(
    (name) => name.toLowerCase() === written.trim().toLowerCase(),
  );

const isAddressOf = (known: string, { hostname, pathname }: URL): boolean => {
  const [host = '', ...path] = known.split('/');
  return fits(host, hostname) && fits(`/${path.join('/')}*`, pathname);
};

/** The trackers that load from an address. */
export const trackersAt = (
  address: URL,
  known: readonly Tracker[],
): TrackerSign => ({
  sign: 'address',
  name: address.href,
  trackers: known
    .filter(({ hosts }) => hosts.some((one) => isAddressOf(one, address)))
    .map(({ name }) => name),
});

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
    [sign, name]: readonly [Sign, string],
    isOne: (tracker: Tracker) => boolean,
  ): EssentialTracker[] => {
    const trackers = known.filter(isOne).map((tracker) => tracker.name);
    return trackers.length > 0 ? [{ where, sign, name, trackers }] : [];
  };
  return services
    .filter(({ required, objectable }) => required || objectable)
    .flatMap((service) => {
      const path = `services.${service.id}`;
      const byId = found(
        path,
        ['id', service.id],
        ({ id }) => id === service.id,
      );
      return [
        ...byId,
        ...(byId[0]
          ? []
          : found(`${path}.name`, ['name', service.name], ({ name }) =>
              isNameOf(name, service.name),
            )),
        ...(service.hosts ?? []).flatMap((host, at) =>
          found(`${path}.hosts.${at}`, ['host', host], (tracker) =>
            hasHost(tracker, host),
          ),
        ),
        ...KINDS.flatMap((kind) =>
          (service[kind] ?? []).flatMap((entry, at) => {
            const name = 'key' in entry ? entry.key : entry.name;
            return found(`${path}.${kind}.${at}`, ['store', name], (tracker) =>
              tracker.stores.some((pattern) => fits(pattern, certain(name))),
            );
          }),
        ),
      ];
    });
};
