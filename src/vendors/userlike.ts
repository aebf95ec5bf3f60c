// Source: https://github.com/AmauriC/tarteaucitron.js
import type { Loader } from '../services/loader.js';

export const parameters = {
  widgetKey: [
    '[0-9a-f]{64}',
    '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ widgetKey }) => [
    `https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/${widgetKey}.js`,
  ],
};
