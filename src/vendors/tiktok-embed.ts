// Source: https://developers.tiktok.com/doc/embed-videos
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  scripts: () => ['https://www.tiktok.com/embed.js'],
};
