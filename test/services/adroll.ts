import type { ServiceCase } from './case.js';

export const adroll: ServiceCase = {
  id: 'adroll',
  given: {
    advertiserId: 'ABCDEFGHIJKLMNOPQRSTUV',
    pixelId: '0123456789ABCDEFGHIJKL',
  },
  scripts: ['https://s.adroll.com/j/ABCDEFGHIJKLMNOPQRSTUV/roundtrip.js'],
  fake: `hear([window.adroll_adv_id, window.adroll_pix_id, window.adroll_version]);
  window.adroll.forEach(([method, args]) => hear([method, ...args]));`,
  cookies: ['__adroll_fpc'],
  early: "adroll.track('addToCart')",
  start: [
    ['ABCDEFGHIJKLMNOPQRSTUV', '0123456789ABCDEFGHIJKL', '2.0'],
    ['track', 'pageView'],
  ],
  heardEarly: ['track', 'addToCart'],
  stop: [],
};
