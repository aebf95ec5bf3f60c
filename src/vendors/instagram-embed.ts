// Source: https://developers.facebook.com/docs/instagram-platform/oembed
import type { Loader } from '../services/loader.js';

const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  scripts: () => ['https://www.instagram.com/embed.js'],
};
