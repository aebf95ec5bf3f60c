// Source: https://developers.cloudflare.com/web-analytics/get-started/
import type { Loader } from '../services/loader.js';

export const parameters = {
  token: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ token }) => [
    {
      src: 'https://static.cloudflareinsights.com/beacon.min.js',
      async: '',
      'data-cf-beacon': JSON.stringify({ token }),
    },
  ],
};
