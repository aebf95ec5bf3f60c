// Source: https://help.disqus.com/en/articles/1717112-universal-embed-code
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Name of the site at Disqus: `example` of example.disqus.com. */
  shortname: ['[a-z0-9][a-z0-9-]*', 'example'],
  /** Whether links show how many comments there are. Default `false`. */
  'counts?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ shortname, counts }) => [
    `https://${shortname}.disqus.com/embed.js`,
    ...(counts
      ? [
          {
            src: `https://${shortname}.disqus.com/count.js`,
            // It looks for itself by this id.
            id: 'dsq-count-scr',
            async: '',
          },
        ]
      : []),
  ],
};
