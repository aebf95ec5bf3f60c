// Source: https://developers.pinterest.com/docs/web-features/widget-builder/
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  scripts: () => [
    {
      src: 'https://assets.pinterest.com/js/pinit.js',
      async: '',
      defer: '',
    },
  ],
};
