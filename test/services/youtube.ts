import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const youtube: ServiceCase = {
  id: 'youtube',
  given: { api: true },
  scripts: ['https://www.youtube.com/iframe_api'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
