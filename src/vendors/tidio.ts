// Source: https://help.tidio.com/hc/en-us/articles/5463607160860-Widget-SDK
import type { Loader } from '../services/loader.js';

export const parameters = {
  publicKey: ['[a-z0-9]{32}', '0123456789abcdefghijklmnopqrstuv'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ publicKey }) => [`https://code.tidio.co/${publicKey}.js`],
};
