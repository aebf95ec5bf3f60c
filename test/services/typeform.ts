import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const typeform: ServiceCase = {
  id: 'typeform',
  given: {},
  scripts: ['https://embed.typeform.com/next/embed.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
