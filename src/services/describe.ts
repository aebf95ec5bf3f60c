// What the catalogue says of the services that a config names, for whoever
// shows or erases: names, providers, cookies … What the owner wrote counts.
import { inTime } from '../browser/when.js';
import type { ServiceDetails } from '../catalogue/projections.js';
import type { Inside, ServiceModules } from '../parts/contract.js';
import type { Service, Settings } from '../types.js';

/**
 * @param opened - whoever shows a service may ask for it to be loaded once
 * @returns gets the settings with all that is known; what can't be loaded is left out
 */
export const describer = (
  { settings, report }: Pick<Inside, 'settings' | 'report'>,
  { details }: ServiceModules,
  opened: Promise<unknown>,
): (() => Promise<Settings>) => {
  const found = new Map<string, Promise<ServiceDetails | undefined>>();
  /** Asked for once, and once more only where it could not be loaded. */
  const find = (id: string) => {
    const finding =
      found.get(id) ??
      inTime(details(id)).catch((error: unknown) => {
        found.delete(id);
        return void report('part', `catalogue/${id}`, error);
      });
    found.set(id, finding);
    return finding;
  };
  const describe = async (service: Service): Promise<Service> => {
    const known = service.given && (await find(service.id));
    if (!known) return service;
    // The id stands in for a name.
    const { name, ...own } = service;
    return {
      ...known,
      ...own,
      name: name === service.id ? known.name : name,
    };
  };
  return async () => {
    const services = Promise.all(settings.services.map(describe));
    await inTime(opened).catch(() => {});
    return { ...settings, services: await services };
  };
};
