// Source: https://docs.abtasty.com/documentation/account/technical-implementation/how-to-choose-your-cookies-deposit-method
import type { Loader } from '../services/loader.js';

export const parameters = {
  accountId: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ accountId }) => [`https://try.abtasty.com/${accountId}.js`],
};
