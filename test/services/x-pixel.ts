import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const xPixel: ServiceCase = {
  id: 'x-pixel',
  given: { pixelId: 'o1abc' },
  scripts: ['https://static.ads-twitter.com/uwt.js'],
  fake: takesCaller('twq', 'queue', 'exe'),
  cookies: ['_twpid'],
  early: "twq('event', 'tw-o1abc-o2def', {})",
  start: [['config', 'o1abc']],
  heardEarly: ['event', 'tw-o1abc-o2def', {}],
  stop: [],
};
