// Source: https://developers.brevo.com/docs/tracker-js-implementation
import type { Loader } from '../services/loader.js';

export const parameters = {
  clientKey: ['[A-Za-z0-9]+', 'a1b2c3d4e5f6g7h8i9j0k1l2'],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['Brevo']],
  start: ({ clientKey }) => [['init', { client_key: clientKey }]],
  scripts: () => ['https://cdn.brevo.com/js/sdk-loader.js'],
};
