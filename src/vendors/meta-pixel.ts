// Source: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
import type { Loader } from '../services/loader.js';

export const parameters = {
  pixelId: ['\\d{5,20}', '1234567890123456'],
  /** Language of the script. Default `en_US`. */
  'locale?': ['[a-z]{2}_[A-Z]{2}', 'fr_FR'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['fbq.queue', { loaded: true, version: '2.0' }, 'callMethod']],
  globals: () => ({ _fbq: Reflect.get(window, 'fbq') }),
  start: ({ pixelId }) => [
    ['consent', 'grant'],
    ['init', pixelId],
    ['track', 'PageView'],
  ],
  scripts: ({ locale = 'en_US' }) => [
    `https://connect.facebook.net/${locale}/fbevents.js`,
  ],
  tell: ({ isGranted }) => [['consent', isGranted ? 'grant' : 'revoke']],
  hasOffSwitch: true,
};
