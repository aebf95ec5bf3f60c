// Source: https://developers.google.com/youtube/iframe_api_reference
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Whether the API of its player is loaded, for code that steers frames. Default `false`. */
  'api?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ api }) => (api ? ['https://www.youtube.com/iframe_api'] : []),
};
