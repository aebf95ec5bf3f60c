// Source: https://developers.google.com/publisher-tag/guides/get-started
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

/** What the page puts into `googletag.cmd` early defines its slots: it is kept, after a no as well. */
export const loader: Loader<typeof parameters> = {
  // What waits in `googletag.cmd` defines the page's slots: it is kept.
  scripts: () => [
    {
      src: 'https://securepubads.g.doubleclick.net/tag/js/gpt.js',
      async: '',
      crossorigin: 'anonymous',
    },
  ],
};
