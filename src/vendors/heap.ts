// Source: https://developers.heap.io/docs/web
import type { Loader } from '../services/loader.js';
import { lookUp, put } from './page-object.js';
import { sendTo } from './stubs.js';

export const parameters = {
  envId: ['\\d+', '1234567890'],
  /** Where the data is kept. Default `us`. */
  'region?': ['us|eu', 'eu'],
} as const;

const METHODS = (
  'startTracking stopTracking track trackPageview identify resetIdentity addUserProperties ' +
  'addEventProperties removeEventProperty clearEventProperties onReady'
).split(' ');

interface Page {
  readonly window: object;
  heap?: object;
  heapReadyCb?: object[];
}

const send = sendTo('heap');

export const loader: Loader<typeof parameters> = {
  queues: [['heapReadyCb']],
  install: ({ envId }) => {
    put('heapReadyCb', () => []);
    const page: Page = window;
    const waiting = page.heapReadyCb ?? [];
    // The vendor's script finds itself at the same global.
    const stub = (name: string) => [
      name,
      (...args: unknown[]) => {
        waiting.push({ name, fn: () => send([name, ...args]) });
      },
    ];
    if (lookUp('heap')) return;
    page.heap = {
      envId,
      clientConfig: { shouldFetchServerConfig: false },
      ...Object.fromEntries(METHODS.map(stub)),
    };
  },
  send,
  scripts: ({ envId, region = 'us' }) => [
    `https://cdn.${region}.heap-api.com/config/${envId}/heap_config.js`,
  ],
  tell: ({ isGranted }) => [[`${isGranted ? 'start' : 'stop'}Tracking`]],
};
