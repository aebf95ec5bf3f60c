import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const tiktokEmbed: ServiceCase = {
  id: 'tiktok-embed',
  given: {},
  scripts: ['https://www.tiktok.com/embed.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
