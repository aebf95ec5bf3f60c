// What few page views need to know of the services that a config names. A lazy
// part.
import { inTime } from '../browser/when.js';
import type { ServiceDetails } from '../catalogue/projections.js';
import { CONTRACT } from '../parts/contract.js';
import type { ServiceFactsPart } from '../parts/contract.js';
import type { Service } from '../types.js';
import type { Parameters } from './loader.js';
import { takesOf, wrongKeys } from './parameters.js';

/** By the id of a service. */
export interface Facts {
  /** What is shown of it, and erased. */
  details: (id: string) => Promise<ServiceDetails>;
  parameters: (id: string) => Promise<Parameters>;
}

/** Longest wait for one of them: whoever shows them waits a bit longer. */
const KNOWN_MS = 2000;

/**
 * @param facts - where they come from
 */
export const createFacts = ({
  details,
  parameters,
}: Facts): ServiceFactsPart => {
  const found = new Map<string, Promise<ServiceDetails | undefined>>();
  return {
    contract: CONTRACT,

    // What the catalogue says for whoever shows or erases: names, providers,
    // cookies … What the owner wrote counts; what can't be loaded is left out.
    describe: async ({ settings, report }, opened) => {
      /** Asked for once, and once more only where it could not be loaded. */
      const find = (id: string) => {
        const finding =
          found.get(id) ??
          inTime(details(id), KNOWN_MS).catch((error: unknown) => {
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
      const services = Promise.all(settings.services.map(describe));
      await inTime(opened, KNOWN_MS).catch(() => {});
      return { ...settings, services: await services };
    },

    complain: async ({ report }, id, given) => {
      const takes = await parameters(id);
      for (const key of wrongKeys(given, takesOf(takes))) {
        const value: unknown = Reflect.get(given, key);
        report('parameter', `services.${id}.${key}`, { value, takes });
      }
    },
  };
};
