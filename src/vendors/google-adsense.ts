// Source: https://support.google.com/adsense/answer/9042142
import type { Loader } from '../services/loader.js';

export const parameters = {
  publisherId: ['ca-pub-\\d+', 'ca-pub-1234567890123456'],
} as const;

/** What the page puts into `adsbygoogle` early fills its slots: it is kept, after a no as well. */
export const loader: Loader<typeof parameters> = {
  // What waits in `adsbygoogle` fills the page's slots: it is kept.
  scripts: ({ publisherId }) => [
    {
      src: `https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=${publisherId}`,
      async: '',
      crossorigin: 'anonymous',
    },
  ],
};
