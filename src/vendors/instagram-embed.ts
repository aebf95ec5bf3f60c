// Source: https://developers.facebook.com/docs/instagram-platform/oembed
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  scripts: () => ['https://www.instagram.com/embed.js'],
};
