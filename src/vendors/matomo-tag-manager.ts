// Source: https://developer.matomo.org/guides/tagmanager/embedding
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';

export const parameters = {
  /** Address of the container. */
  containerUrl: [
    'https?://[\\w.:-]+(/[\\w.-]+)*/container_\\w+\\.js',
    'https://cdn.matomo.cloud/example.matomo.cloud/container_Ab12Cd34.js',
  ],
} as const;

export const loader: Loader<typeof parameters> = {
  queues: [['_mtm']],
  send: sendItems('_mtm'),
  start: () => [[{ 'mtm.startTime': Date.now(), event: 'mtm.Start' }]],
  scripts: ({ containerUrl }) => [containerUrl],
};
