// Source: https://developers.tiktok.com/doc/embed-videos
import type { Loader } from '../services/loader.js';

const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  scripts: () => ['https://www.tiktok.com/embed.js'],
};
