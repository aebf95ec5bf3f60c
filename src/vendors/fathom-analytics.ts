// Source: https://usefathom.com/docs/script/script-advanced
import type { Loader } from '../services/loader.js';

export const parameters = {
  siteId: ['[A-Z]+', 'ABCDEFGH'],
  /** How it notes page changes without a load. Default: not at all. */
  'spa?': ['auto|history|hash', 'auto'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ siteId, spa }) => [
    {
      src: 'https://cdn.usefathom.com/script.js',
      async: '',
      'data-site': siteId,
      ...(spa && { 'data-spa': spa }),
    },
  ],
};
