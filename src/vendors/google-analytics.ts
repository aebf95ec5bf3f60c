// Source: https://developers.google.com/analytics/devguides/collection/ga4
import type { Loader } from '../services/loader.js';
import {
  forgetEvents,
  googleScript,
  googleSwitch,
  sendToGoogle,
} from './google-tag.js';

const parameters = {
  measurementId: ['(G|GT)-[A-Z0-9]+', 'G-AB12CD34EF'],
  /** Seconds that `_ga` lives. Default: two years. */
  'cookieExpires?': 'number',
  /** Whether each visit makes `_ga` live longer. Default `true`. */
  'cookieUpdate?': 'boolean',
  /** Whether a page view is sent at once. Default `true`. */
  'sendPageView?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  start: ({ measurementId, cookieExpires, cookieUpdate, sendPageView }) => [
    ['js', new Date()],
    [
      'config',
      measurementId,
      {
        ...(cookieExpires !== undefined && { cookie_expires: cookieExpires }),
        ...(cookieUpdate !== undefined && { cookie_update: cookieUpdate }),
        ...(sendPageView !== undefined && { send_page_view: sendPageView }),
      },
    ],
  ],
  scripts: ({ measurementId }, state) => googleScript(measurementId, state),
  send: sendToGoogle,
  forget: forgetEvents,
  tell: (state, { measurementId }) => [googleSwitch(measurementId, state)],
  hasOffSwitch: true,
  followsConsentMode: ['analytics'],
};
