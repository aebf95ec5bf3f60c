// Source: https://developer.matomo.org/guides/tracking-javascript-guide
import type { Loader } from '../services/loader.js';
import { startTracker, tellTracker } from './matomo-tracker.js';

export const parameters = {
  /** Of the site in Matomo. */
  siteId: ['\\d+', '1'],
  /** Domain of its cookies. Default: the page's host. */
  'cookieDomain?': ['[*\\w.-]+', '*.example.com'],
  /** Whether it stores nothing. Default `false`. */
  'disableCookies?': 'boolean',
  /** Address of the installation. */
  url: ['https?://[\\w.:-]+(/[\\w.-]+)*/?', 'https://stats.example.com/'],
} as const;

const withSlash = (url: string): string => url.replace(/\/?$/, '/');

/** After a no it keeps what it would have sent for a later yes, so the page is loaded anew. */
export const loader: Loader<typeof parameters> = {
  queues: [['_paq']],
  start: (given) => startTracker(withSlash(given.url), given),
  scripts: ({ url }) => [`${withSlash(url)}matomo.js`],
  tell: tellTracker,
};
