// Source: https://help.pinterest.com/en/business/article/install-the-base-code
import type { Loader } from '../services/loader.js';

export const parameters = { tagId: ['\\d+', '2612345678901'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [
    {
      caller: 'pintrk.queue',
      keys: { version: '3.0' },
      asLists: true,
    },
  ],
  start: ({ tagId }) => [['load', tagId], ['setconsent', true], ['page']],
  scripts: () => ['https://s.pinimg.com/ct/core.js'],
  // A no stops its events and takes its cookies away.
  tell: ({ isGranted }) => [['setconsent', isGranted]],
  hasOffSwitch: true,
};
