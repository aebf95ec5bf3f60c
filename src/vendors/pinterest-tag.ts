// Source: https://help.pinterest.com/en/business/article/install-the-base-code
import type { Loader } from '../services/loader.js';
import { put } from './page-object.js';
import { collector } from './stubs.js';

export const parameters = { tagId: ['\\d+', '2612345678901'] } as const;

/** A no stops its events and takes its cookies away. */
export const loader: Loader<typeof parameters> = {
  queues: [['pintrk.queue']],
  install: () =>
    put('pintrk', () =>
      collector('queue', (call) => [...call], { version: '3.0' }),
    ),
  start: ({ tagId }) => [['load', tagId], ['setconsent', true], ['page']],
  scripts: () => ['https://s.pinimg.com/ct/core.js'],
  tell: ({ isGranted }) => [['setconsent', isGranted]],
  hasOffSwitch: true,
};
