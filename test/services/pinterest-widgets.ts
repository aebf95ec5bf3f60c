import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const pinterestWidgets: ServiceCase = {
  id: 'pinterest-widgets',
  given: {},
  scripts: ['https://assets.pinterest.com/js/pinit.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
