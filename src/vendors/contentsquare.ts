// Source: https://docs.contentsquare.com/en/web/commands/
import type { Loader } from '../services/loader.js';

const parameters = {
  tagId: ['[0-9a-f]+', '0123456789abc'],
} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  queues: [{ list: '_uxa' }],
  scripts: ({ tagId }) => [`https://t.contentsquare.net/uxa/${tagId}.js`],
  tell: ({ isGranted }) => (isGranted ? [] : [['optout']]),
};
