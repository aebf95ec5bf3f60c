// Source: https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2
import type { Loader } from '../services/loader.js';
import { lookUp } from './page-object.js';
import { sendTo } from './stubs.js';

export const parameters = {
  apiKey: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
  /** Where the data is kept. Default `US`. */
  'serverZone?': ['US|EU', 'EU'],
  /** Whether it notes page views, clicks and forms by itself. Default `true`. */
  'autocapture?': 'boolean',
  /** Version of its script. */
  'version?': ['\\d+\\.\\d+\\.\\d+', '2.48.1'],
} as const;

type Entry = { name: string | symbol; args: unknown[] };

const METHODS =
  'init add track logEvent identify groupIdentify setGroup revenue flush setUserId setOptOut reset'.split(
    ' ',
  );

/** What is built up by calls, before there is anything to build: `Identify`, `Revenue`. */
function Builder(): object {
  const _q: Entry[] = [];
  const built: object = new Proxy(
    { _q },
    {
      get: (target, name) =>
        Reflect.get(target, name) ??
        ((...args: unknown[]) => {
          _q.push({ name, args });
          return built;
        }),
    },
  );
  return built;
}

interface Stub extends Record<string, unknown> {
  _q?: object[];
}

/** Its snippet's methods, each of which waits in `_q`. */
const makeStub = (stub: Stub): void => {
  const waiting = (stub._q ??= []);
  const makeMethod = (name: string) => [
    name,
    (...args: unknown[]) => ({
      promise: new Promise((resolve) => {
        waiting.push({ name, args, resolve });
      }),
    }),
  ];
  Object.assign(
    stub,
    { invoked: true, _iq: {}, Identify: Builder, Revenue: Builder },
    Object.fromEntries(METHODS.map(makeMethod)),
  );
};

/** Events are sent one by one: what waits for a batch would be sent after a no. */
export const loader: Loader<typeof parameters> = {
  queues: [['amplitude._q']],
  install: () => {
    const page: { readonly window: object; amplitude?: Stub } = window;
    if (!lookUp('amplitude')) page.amplitude = {};
    const { amplitude = {} } = page;
    if (!amplitude['init']) makeStub(amplitude);
  },
  send: sendTo('amplitude'),
  start: ({ apiKey, serverZone, autocapture }) => [
    [
      'init',
      apiKey,
      {
        // What waits for a batch would be sent after a no.
        flushIntervalMillis: 10,
        ...(serverZone && { serverZone }),
        ...(autocapture !== undefined && { autocapture }),
      },
    ],
  ],
  scripts: ({ version = '2.48.1' }) => [
    `https://cdn.amplitude.com/libs/analytics-browser-${version}-min.js.gz`,
  ],
  tell: ({ isGranted }) => [['setOptOut', !isGranted]],
  hasOffSwitch: true,
};
