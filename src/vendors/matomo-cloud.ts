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
  /** Name of the account: `example` of example.matomo.cloud. */
  account: ['[\\w-]+', 'example'],
} as const;

/** After a no it keeps what it would have sent for a later yes, so the page is loaded anew. */
export const loader: Loader<typeof parameters> = {
  queues: [['_paq']],
  start: (given) =>
    startTracker(`https://${given.account}.matomo.cloud/`, given),
  scripts: ({ account }) => [
    `https://cdn.matomo.cloud/${account}.matomo.cloud/matomo.js`,
  ],
  tell: tellTracker,
};
