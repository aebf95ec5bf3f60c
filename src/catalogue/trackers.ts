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
}

const isTracker = ({ category }: CatalogueService): boolean =>
  category === 'analytics' || category === 'marketing';

/** The services that measure or advertise. */
export const trackersOf = (
  catalogue: readonly CatalogueService[],
): Tracker[] => {
  const others = catalogue.filter((service) => !isTracker(service));
  return catalogue.filter(isTracker).map((service) => ({
    id: service.id,
    name: service.name,
    stores: [...new Set(erasable(service).map(({ name }) => name))],
    hosts: (service.hosts ?? []).filter(
      (host) => !others.some(({ hosts }) => hosts?.includes(host)),
    ),
  }));
};
