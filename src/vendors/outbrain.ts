// Source: https://github.com/AmauriC/tarteaucitron.js
import type { Loader } from '../services/loader.js';

export const parameters = {
  marketerId: ['[0-9a-f]{34}', '00fedcba9876543210fedcba9876543210'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['obApi.queue', { version: '1.1', loaded: true }, 'dispatch']],
  start: ({ marketerId }) => {
    Object.assign(Object(Reflect.get(window, 'obApi')), { marketerId });
    return [['track', 'PAGE_VIEW']];
  },
  scripts: () => ['https://amplify.outbrain.com/cp/obtp.js'],
};
