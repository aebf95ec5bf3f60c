// Source: https://developers.atinternet-solutions.com/piano-analytics/data-collection/sdks/javascript
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Number of the site. */
  site: 'number',
  /** Address that it sends to. */
  collectDomain: ['https://[\\w.-]+', 'https://abcdefg.pa-cd.com'],
  /** Whether a page view is sent at once. Default `true`. */
  'instantTracking?': 'boolean',
} as const;

/** Its list has the name of Matomo's: a page can have only one of them. */
export const loader: Loader<typeof parameters> = {
  queues: [['_paq']],
  scripts: ({ site, collectDomain, instantTracking = true }) => [
    {
      src: 'https://tag.aticdn.net/piano-analytics.js',
      async: '',
      'data-config': JSON.stringify({ site, collectDomain, instantTracking }),
    },
  ],
  tell: ({ isGranted }) => [
    ['consent.setMode', isGranted ? 'opt-in' : 'opt-out'],
  ],
};
