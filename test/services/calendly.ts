import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const calendly: ServiceCase = {
  id: 'calendly',
  given: {},
  scripts: ['https://assets.calendly.com/assets/external/widget.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
