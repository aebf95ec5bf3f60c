// Source: https://business-api.tiktok.com/portal/docs/pixel-cookie-consent-mode/v1.3
import type { Loader } from '../services/loader.js';
import { put } from './page-object.js';
import { methodList, sendTo } from './stubs.js';

export const parameters = {
  pixelId: ['[A-Z0-9]+', 'C4ABCDEFGHIJKLMNOPQR'],
} as const;

const SRC = 'https://analytics.tiktok.com/i18n/pixel/events.js';

const METHODS =
  'page track identify instances debug on off once ready alias group enableCookie disableCookie ' +
  'holdConsent revokeConsent grantConsent';

export const loader: Loader<typeof parameters> = {
  queues: [['ttq']],
  install: () => put('ttq', () => methodList(METHODS)),
  send: sendTo('ttq'),
  globals: () => ({ TiktokAnalyticsObject: 'ttq' }),
  start: ({ pixelId }) => {
    // Where its script looks for the pixel.
    const ttq: object = Object(Reflect.get(window, 'ttq'));
    Object.assign(ttq, {
      methods: METHODS.split(' '),
      _i: { [pixelId]: Object.assign([], { _u: SRC }) },
      _t: { [pixelId]: Date.now() },
      _o: { [pixelId]: {} },
      ...ttq,
    });
    return [['grantConsent'], ['page']];
  },
  scripts: ({ pixelId }) => [`${SRC}?sdkid=${pixelId}&lib=ttq`],
  tell: ({ isGranted }) => [[isGranted ? 'grantConsent' : 'revokeConsent']],
};
