// Source: https://docs.sentry.io/platforms/javascript/install/loader/
import type { Loader } from '../services/loader.js';

export const parameters = {
  publicKey: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ publicKey }) => [
    {
      src: `https://js.sentry-cdn.com/${publicKey}.min.js`,
      async: '',
      crossorigin: 'anonymous',
    },
  ],
};
