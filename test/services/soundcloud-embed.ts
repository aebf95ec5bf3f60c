import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const soundcloudEmbed: ServiceCase = {
  id: 'soundcloud-embed',
  given: { api: true },
  scripts: ['https://w.soundcloud.com/player/api.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
