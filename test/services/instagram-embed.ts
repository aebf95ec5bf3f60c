import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const instagramEmbed: ServiceCase = {
  id: 'instagram-embed',
  given: {},
  scripts: ['https://www.instagram.com/embed.js'],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
