// Source: https://plausible.io/docs/plausible-script
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** The site, as its dashboard names it. */
  domain: ['[\\w.,/-]+', 'example.com'],
  /** Address of its script: the site's own one, a proxied or a self-hosted one. Default: the one for all sites. */
  'src?': [
    'https?://[\\w.:-]+(/[\\w.-]+)+',
    'https://plausible.io/js/pa-Ab12Cd34.js',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  // `o`: what plausible.init() leaves for a script of the site's own.
  queues: [['plausible.q', { o: {} }]],
  scripts: ({ domain, src = 'https://plausible.io/js/script.js' }) => [
    { src, async: '', 'data-domain': domain },
  ],
};
