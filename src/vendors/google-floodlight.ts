// Source: https://support.google.com/campaignmanager/answer/7554821
import type { Loader } from '../services/loader.js';
import {
  googleScript,
  sendToGoogle,
  startTag,
  takeEvents,
} from './google-tag.js';

export const parameters = { advertiserId: ['DC-\\d+', 'DC-1234567'] } as const;

export const loader: Loader<typeof parameters> = {
  start: ({ advertiserId }, state) => startTag(['config', advertiserId], state),
  scripts: ({ advertiserId }, { dataLayer }) =>
    googleScript(advertiserId, dataLayer),
  send: sendToGoogle,
  take: takeEvents,
  followsConsentMode: ['marketing'],
};
