// Source: https://www.npmjs.com/package/@contentsquare/tag-sdk
import type { Loader } from '../services/loader.js';

export const parameters = {
  tagId: ['[0-9a-z]+', 'a6f73d509'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['_uxa']],
  scripts: ({ tagId }) => [`https://t.contentsquare.net/uxa/${tagId}.js`],
  tell: ({ isGranted }) => (isGranted ? [] : [['optout']]),
};
