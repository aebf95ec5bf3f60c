// Source: https://umami.is/docs/tracker-configuration
import type { Loader } from '../services/loader.js';

export const parameters = {
  websiteId: ['[0-9a-f-]{36}', '01234567-89ab-cdef-0123-456789abcdef'],
  /** Address of its script: a proxied or a self-hosted one. */
  'src?': [
    'https?://[\\w.:-]+(/[\\w.-]+)+',
    'https://stats.example.com/script.js',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ websiteId, src = 'https://cloud.umami.is/script.js' }) => [
    { src, async: '', 'data-website-id': websiteId },
  ],
};
