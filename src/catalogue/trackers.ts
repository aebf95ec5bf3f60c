// By what well-known trackers are recognised. Build time only.
import { erasable } from './erasable.js';
import type { CatalogueService } from './service-keys.js';

/** A service that measures or advertises. */
export interface Tracker {
  readonly id: string;
  readonly name: string;
  /** Patterns of what it leaves on the device. */
  readonly stores: readonly string[];
  /** `host` or `host/path` that no other kind of service has. */
  readonly hosts: readonly string[];
  /** Those of them that belong to trackers as a whole: no other kind of service is there. */
  readonly wholeHosts: readonly string[];
}

const isTracker = ({ category }: CatalogueService): boolean =>
  category === 'analytics' || category === 'marketing';

/** A tag manager is on the host of what it loads. */
const isTagManager = ({ purposes }: CatalogueService): boolean =>
  purposes.includes('tags');

const hostOf = (address: string): string => address.split('/')[0] ?? '';

/** The services that measure or advertise. */
export const trackersOf = (
  catalogue: readonly CatalogueService[],
): Tracker[] => {
  const others = catalogue.filter((service) => !isTracker(service));
  const shared = others
    .filter((service) => !isTagManager(service))
    .flatMap(({ hosts = [] }) => hosts.map(hostOf));
  return catalogue.filter(isTracker).map((service) => {
    const hosts = (service.hosts ?? []).filter(
      (host) => !others.some((other) => other.hosts?.includes(host)),
    );
    const whole = hosts
      // A package that anybody's network delivers: `cdn.example/npm/@a/b`.
      .filter((host) => host.includes('/') && !host.includes('@'))
      .map(hostOf)
      .filter((host) => !shared.includes(host));
    return {
      id: service.id,
      name: service.name,
      stores: [...new Set(erasable(service).map(({ name }) => name))],
      hosts,
      wholeHosts: [...new Set(whole)],
    };
  });
};
