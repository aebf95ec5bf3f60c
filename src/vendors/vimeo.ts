// Source: https://developer.vimeo.com/player/sdk/embed
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Whether the API of its player is loaded, for code that steers frames. Default `false`. */
  'api?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ api }) => (api ? ['https://player.vimeo.com/api/player.js'] : []),
};
