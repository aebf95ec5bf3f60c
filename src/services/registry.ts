// The npm build: the facts of a service come with the function that names it,
// so that a bundler takes along no other.
import type { ServiceDetails } from '../catalogue/projections.js';
import type { ServiceFile, ServiceModules } from '../parts/contract.js';
import type { Parameters } from './loader.js';

export interface Source {
  readonly load: () => Promise<{ readonly default: ServiceFile }>;
  readonly parameters: () => Promise<{ readonly parameters: Parameters }>;
  readonly details: () => Promise<{ readonly service: ServiceDetails }>;
}

const sources = new Map<string, Source>();

/** Makes a service known by its id. */
export const register = (id: string, source: Source): void => {
  sources.set(id, source);
};

const find = (id: string): Promise<Source> => {
  const source = sources.get(id);
  return source
    ? Promise.resolve(source)
    : Promise.reject(new Error('no function of consentry/services names it'));
};

export const registered: ServiceModules = {
  load: async (id) => (await (await find(id)).load()).default,
  facts: async () =>
    (await import('./facts.js')).createFacts({
      details: async (id) => (await (await find(id)).details()).service,
      parameters: async (id) =>
        (await (await find(id)).parameters()).parameters,
    }),
  consentMode: () => import('./consent-mode.js'),
};
