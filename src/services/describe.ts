// What the catalogue says of the services that a config names, for whoever
// shows or erases: names, providers, cookies … What the owner wrote counts.
import type { Inside, ServiceModules } from '../parts/contract.js';
import type { Service, Settings } from '../types.js';

/** @returns gets the settings with all that is known; what can't be loaded is left out */
export const describer = (
  { settings, report }: Pick<Inside, 'settings' | 'report'>,
  { details }: ServiceModules,
): (() => Promise<Settings>) => {
  const describe = async (service: Service): Promise<Service> => {
    if (!service.given) return service;
    const known = await details(service.id).catch(
      (error: unknown) => void report('part', `catalogue/${service.id}`, error),
    );
    if (!known) return service;
    // The id stands in for a name.
    const { name, ...own } = service;
    return {
      ...known,
      ...own,
      name: name === service.id ? known.name : name,
    };
  };
  let described: Promise<Settings> | undefined;
  return () =>
    (described ??= Promise.all(settings.services.map(describe)).then(
      (services) => ({ ...settings, services }),
    ));
};
