// Source: https://developers.soundcloud.com/docs/api/html5-widget
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Whether the API of its player is loaded, for code that steers frames. Default `false`. */
  'api?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ api }) => (api ? ['https://w.soundcloud.com/player/api.js'] : []),
};
