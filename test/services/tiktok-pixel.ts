import type { ServiceCase } from './case.js';
import { takesMethods } from './fakes.js';

export const tiktokPixel: ServiceCase = {
  id: 'tiktok-pixel',
  given: { pixelId: 'C4ABCDEFGHIJKLMNOPQR' },
  scripts: [
    'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4ABCDEFGHIJKLMNOPQR&lib=ttq',
  ],
  fake: `const { _i, _o } = window[window.TiktokAnalyticsObject];
  hear(Object.entries(_i).map(([id, { _u }]) => [id, _u, _o[id]]));
  ${takesMethods('ttq', ['page', 'track', 'grantConsent', 'revokeConsent'])}`,
  cookies: ['_ttp', '_tt_enable_cookie'],
  early: "ttq.track('CompleteRegistration')",
  start: [
    [
      [
        'C4ABCDEFGHIJKLMNOPQR',
        'https://analytics.tiktok.com/i18n/pixel/events.js',
        {},
      ],
    ],
    ['grantConsent'],
    ['page'],
  ],
  heardEarly: ['track', 'CompleteRegistration'],
  stop: [['revokeConsent']],
  again: [['grantConsent']],
};
