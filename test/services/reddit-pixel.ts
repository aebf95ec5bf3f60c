import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const redditPixel: ServiceCase = {
  id: 'reddit-pixel',
  given: { pixelId: 'a2_abcdefghijkl' },
  scripts: [
    'https://www.redditstatic.com/ads/pixel.js?pixel_id=a2_abcdefghijkl',
  ],
  fake: takesCaller('rdt', 'callQueue', 'sendEvent'),
  cookies: ['_rdt_uuid'],
  early: "rdt('track', 'SignUp')",
  start: [
    ['init', 'a2_abcdefghijkl'],
    ['track', 'PageVisit'],
  ],
  heardEarly: ['track', 'SignUp'],
  stop: [['disableFirstPartyCookies']],
  again: [['enableFirstPartyCookies']],
};
