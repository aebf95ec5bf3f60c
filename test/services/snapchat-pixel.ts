import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const snapchatPixel: ServiceCase = {
  id: 'snapchat-pixel',
  given: { pixelId: '01234567-89ab-cdef-0123-456789abcdef' },
  scripts: ['https://sc-static.net/scevent.min.js'],
  fake: takesCaller('snaptr', 'queue', 'handleRequest'),
  cookies: ['_scid', '_scid_r'],
  early: "snaptr('track', 'SIGN_UP')",
  start: [
    ['init', '01234567-89ab-cdef-0123-456789abcdef'],
    ['track', 'PAGE_VIEW'],
  ],
  heardEarly: ['track', 'SIGN_UP'],
  stop: [],
};
