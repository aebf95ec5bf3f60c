// The npm build: the facts of a service come with the function that names it,
// so that a bundler takes along no other.
import type { ServiceDetails } from '../catalogue/projections.js';
import type { ServiceFile } from '../parts/contract.js';
import type { Facts } from './facts.js';
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

const find = async (id: string): Promise<Source> => {
  const source = sources.get(id);
  if (source) return source;
  throw new Error('no function of consentry/services names it');
};

/** Their parts, as a config finds them that names them. */
export const registeredServices = (): Record<
  `services/${string}`,
  Source['load']
> =>
  Object.fromEntries(
    [...sources].map(([id, { load }]) => [`services/${id}`, load]),
  );

export const registeredFacts: Facts = {
  details: async (id) => (await (await find(id)).details()).service,
  parameters: async (id) => (await (await find(id)).parameters()).parameters,
};
