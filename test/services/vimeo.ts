import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const vimeo: ServiceCase = {
  id: 'vimeo',
  given: { api: true },
  scripts: ['https://player.vimeo.com/api/player.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
