// Names by which well-known trackers are recognised. Build time only.
import { erasable } from './erasable.js';
import type { CatalogueService } from './service-keys.js';

/** Name of a service → patterns of what it leaves on the device. */
export type Trackers = Readonly<Record<string, readonly string[]>>;

/** The services that measure or advertise. */
export const trackersOf = (catalogue: readonly CatalogueService[]): Trackers =>
  Object.fromEntries(
    catalogue
      .filter(
        ({ category }) => category === 'analytics' || category === 'marketing',
      )
      .map((service): [string, string[]] => [
        service.name,
        [...new Set(erasable(service).map(({ name }) => name))],
      ])
      .filter(([, patterns]) => patterns.length > 0),
  );
