// Source: https://developers.facebook.com/docs/javascript/quickstart
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Of its API. */
  version: ['v\\d+\\.\\d+', 'v21.0'],
  /** Language. Default `en_US`. */
  'locale?': ['[a-z]{2}_[A-Z]{2}', 'fr_FR'],
  /** Of an app at Meta. */
  'appId?': ['\\d+', '1234567890'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ version, locale = 'en_US', appId }) => [
    {
      src:
        `https://connect.facebook.net/${locale}/sdk.js#xfbml=1&version=${version}` +
        (appId ? `&appId=${appId}` : ''),
      async: '',
      defer: '',
      crossorigin: 'anonymous',
    },
  ],
};
