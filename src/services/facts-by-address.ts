// The part of the script build: facts and parameters stand in files of their own.
import type { ServiceFactsPart } from '../parts/contract.js';
import { createFacts } from './facts.js';

const part = createFacts({
  details: async (id) =>
    (await import(`../catalogue/${id}.js?v=${__VERSION__}`)).service,
  parameters: async (id) =>
    (await import(`./parameters/${id}.js?v=${__VERSION__}`)).parameters,
});

export const contract: number = part.contract;
export const describe: ServiceFactsPart['describe'] = part.describe;
export const complain: ServiceFactsPart['complain'] = part.complain;
