// The part of the script build: what is known of a service stands in a file
// of its own beside it.
import { CONTRACT } from '../parts/contract.js';
import type { ServiceModules, ServicesPart } from '../parts/contract.js';
import { createServices } from './services.js';

const load = async (file: string) => {
  const module = await import(`./${file}.js?v=${__VERSION__}`);
  if (module.contract === CONTRACT) return module;
  throw new Error(`contract ${module.contract}, not ${CONTRACT}`);
};

const byAddress: ServiceModules = {
  load: (id) => load(`services/${id}`),
  consentMode: () => load('consent-mode'),
  details: async (id) => {
    const { service } = await import(`../catalogue/${id}.js?v=${__VERSION__}`);
    return service;
  },
};

const part = createServices(byAddress);

export const contract: number = part.contract;
export const categorise: ServicesPart['categorise'] = part.categorise;
export const serve: ServicesPart['serve'] = part.serve;
