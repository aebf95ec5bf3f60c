import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const metaPixel: ServiceCase = {
  id: 'meta-pixel',
  given: { pixelId: '1234567890123456' },
  scripts: ['https://connect.facebook.net/en_US/fbevents.js'],
  fake: takesCaller('fbq', 'queue', 'callMethod'),
  cookies: ['_fbp'],
  early: "fbq('track', 'Lead')",
  start: [
    ['consent', 'grant'],
    ['init', '1234567890123456'],
    ['track', 'PageView'],
  ],
  heardEarly: ['track', 'Lead'],
  stop: [['consent', 'revoke']],
  again: [['consent', 'grant']],
};
