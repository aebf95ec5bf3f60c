// Source: https://www.typeform.com/developers/embed/
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  scripts: () => ['https://embed.typeform.com/next/embed.js'],
};
