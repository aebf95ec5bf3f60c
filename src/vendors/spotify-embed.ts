// Source: https://developer.spotify.com/documentation/embeds/tutorials/using-the-iframe-api
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Whether the API of its player is loaded, for code that steers frames. Default `false`. */
  'api?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ api }) =>
    api ? ['https://open.spotify.com/embed/iframe-api/v1'] : [],
};
