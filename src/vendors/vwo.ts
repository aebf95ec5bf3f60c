// Source: https://help.vwo.com/hc/en-us/articles/360034514514
import type { Loader } from '../services/loader.js';

export const parameters = {
  accountId: ['\\d+', '123456'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ accountId }) => [
    {
      src: `https://dev.visualwebsiteoptimizer.com/lib/${accountId}.js`,
      async: '',
      id: 'vwoCode',
      referrerpolicy: 'no-referrer-when-downgrade',
    },
  ],
};
