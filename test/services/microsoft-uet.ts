import type { ServiceCase } from './case.js';

export const microsoftUet: ServiceCase = {
  id: 'microsoft-uet',
  given: { tagId: '123456789' },
  scripts: ['https://bat.bing.com/bat.js'],
  // The first six items say the consent, the others are the page's.
  fake: `window.UET = function ({ q, ...options }) {
    hear(['UET', options]);
    hear(q.splice(0, 6));
    this.push = (...items) => {
      hear(items);
      if (q[0]) hear(q.splice(0));
    };
  };`,
  cookies: ['_uetsid', '_uetvid'],
  early: "uetq.push('event', 'sign_up', {})",
  start: [
    ['UET', { ti: '123456789', enableAutoSpaTracking: true }],
    [
      ...['consent', 'default', { ad_storage: 'denied' }],
      ...['consent', 'update', { ad_storage: 'granted' }],
    ],
    ['pageLoad'],
  ],
  heardEarly: ['event', 'sign_up', {}],
  stop: [['consent', 'update', { ad_storage: 'denied' }]],
  again: [['consent', 'update', { ad_storage: 'granted' }]],
};
