import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const quoraPixel: ServiceCase = {
  id: 'quora-pixel',
  given: { pixelId: '0123456789abcdef0123456789abcdef' },
  scripts: ['https://a.quora.com/qevents.js'],
  fake: takesCaller('qp', 'queue', 'qp'),
  early: "qp('track', 'Generic')",
  start: [
    ['init', '0123456789abcdef0123456789abcdef'],
    ['track', 'ViewContent'],
  ],
  heardEarly: ['track', 'Generic'],
  stop: [],
};
