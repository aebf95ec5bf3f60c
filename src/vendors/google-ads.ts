// Source: https://developers.google.com/tag-platform/gtagjs/configure
import type { Loader } from '../services/loader.js';
import {
  configOf,
  googleScript,
  sendToGoogle,
  startTag,
  takeEvents,
} from './google-tag.js';

export const parameters = {
  /** Of the Google tag. */
  conversionId: ['AW-\\d+|GT-[A-Z0-9]+', 'AW-123456789'],
  /** Whether a page view is sent at once, for remarketing. Default `true`. */
  'sendPageView?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  start: ({ conversionId, ...settings }, state) =>
    startTag(configOf(conversionId, settings), state),
  scripts: ({ conversionId }, { dataLayer }) =>
    googleScript(conversionId, dataLayer),
  send: sendToGoogle,
  take: takeEvents,
  followsConsentMode: ['marketing'],
};
