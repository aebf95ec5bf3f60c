// The npm build: the facts of a service come with the function that names it,
// so that a bundler takes along no other.
import type { ServiceDetails } from '../catalogue/projections.js';
import type { ServiceModules } from '../parts/contract.js';

export interface Source {
  readonly load: () => ReturnType<ServiceModules['load']>;
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
  load: async (id) => (await find(id)).load(),
  details: async (id) => (await (await find(id)).details()).service,
  consentMode: () => import('./consent-mode.js'),
};
