import type { ServiceCase } from './case.js';

export const awin: ServiceCase = {
  id: 'awin',
  given: { advertiserId: '12345' },
  scripts: ['https://www.dwin1.com/12345.js'],
  fake: `const tracking = window.AWIN.Tracking;
  hear([tracking.AdvertiserConsent]);
  Object.defineProperty(tracking, 'AdvertiserConsent', {
    set: (consent) => hear([consent]),
  });`,
  cookies: ['_aw_m_12345'],
  start: [[true]],
  stop: [[false]],
  again: [[true]],
};
