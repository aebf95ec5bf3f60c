// Source: https://github.com/rtbh-lotani/Prebid.js/blob/master/modules/rtbhPARtdProvider.js
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = {
  tagId: ['[A-Za-z0-9]{20}', 'AbCdEfGhIjKlMnOpQrSt'],
  /** Where the data is kept. Default: in Europe. */
  'region?': ['us|asia', 'asia'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['rtbhEvents']],
  send: sendItems('rtbhEvents'),
  start: ({ tagId, region = '' }) => [
    [{ eventType: 'init', value: tagId, dc: region }],
  ],
  scripts: ({ tagId }) => [`https://tags.creativecdn.com/${tagId}.js`],
};
