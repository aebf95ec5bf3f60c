// Source: https://developers.taboola.com/pixel/docs/doc-javascript-setup
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = { accountId: ['\\d+', '1234567'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [['_tfa']],
  send: sendItems('_tfa'),
  start: ({ accountId }) => [
    [{ notify: 'event', name: 'page_view', id: Number(accountId) }],
  ],
  scripts: ({ accountId }) => [
    {
      src: `https://cdn.taboola.com/libtrc/unip/${accountId}/tfa.js`,
      async: '',
      id: 'tb_tfa_script',
    },
  ],
};
