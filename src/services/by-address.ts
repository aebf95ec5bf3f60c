// The part of the script build: what is known of a service stands in a file
// of its own beside it.
import { CONTRACT } from '../parts/contract.js';
import type { ServiceModules, ServicesPart } from '../parts/contract.js';
import { createServices } from './services.js';

const load = async (file: string) => {
  const part = await import(`./${file}.js?v=${__VERSION__}`);
  const contract = part.contract ?? part.default[0];
  if (contract === CONTRACT) return part;
  throw new Error(`contract ${contract}, not ${CONTRACT}`);
};

const byAddress: ServiceModules = {
  load: async (id) => (await load(`services/${id}`)).default,
  consentMode: () => load('consent-mode'),
  facts: () => load('service-facts'),
};

const part = createServices(byAddress);

export const contract: number = part.contract;
export const categorise: ServicesPart['categorise'] = part.categorise;
export const serve: ServicesPart['serve'] = part.serve;
