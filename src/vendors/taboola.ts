// Source: https://developers.taboola.com/pixel/docs/doc-javascript-setup
import type { Loader } from '../services/loader.js';

export const parameters = { accountId: ['\\d+', '1234567'] } as const;

export const loader: Loader<typeof parameters> = {
  queues: [{ list: '_tfa', asItems: true }],
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
