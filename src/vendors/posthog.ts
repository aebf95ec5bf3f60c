// Source: https://posthog.com/docs/libraries/js
import type { Loader } from '../services/loader.js';
import { put } from './page-object.js';
import { methodList, sendTo } from './stubs.js';

export const parameters = {
  /** Of the project; it may be public. */
  apiKey: ['phc_\\w+', 'phc_Ab12Cd34'],
  /** Where it sends to. Default: its cloud in the United States. */
  'apiHost?': ['https://[\\w.-]+(/[\\w-]+)*', 'https://eu.i.posthog.com'],
  /** Date whose settings of PostHog it takes for its defaults. */
  'defaults?': ['\\d{4}-\\d\\d-\\d\\d', '2026-01-30'],
} as const;

const US = 'https://us.i.posthog.com';

const METHODS =
  'capture register register_once unregister identify alias group reset setPersonProperties ' +
  'isFeatureEnabled getFeatureFlag onFeatureFlags captureException set_config ' +
  'opt_in_capturing opt_out_capturing';

/** It starts opted out, so that without its own note of a no it is still a no. Events are sent one by one: what waits for a batch would be sent after a no. */
export const loader: Loader<typeof parameters> = {
  queues: [['posthog']],
  install: () => put('posthog', () => methodList(METHODS, { __SV: 1, _i: [] })),
  send: sendTo('posthog'),
  start: ({ apiKey, apiHost = US, defaults }) => [
    [
      'init',
      apiKey,
      {
        api_host: apiHost,
        // Once its own note of a no is erased, it is still a no.
        opt_out_capturing_by_default: true,
        opt_out_persistence_by_default: true,
        // What waits for a batch would be sent after a no.
        request_batching: false,
        ...(defaults && { defaults }),
      },
    ],
    ['opt_in_capturing', { captureEventName: false }],
  ],
  scripts: ({ apiHost = US }) => [
    {
      src: `${apiHost.replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`,
      async: '',
      crossorigin: 'anonymous',
    },
  ],
  tell: ({ isGranted }) => [
    isGranted
      ? ['opt_in_capturing', { captureEventName: false }]
      : ['opt_out_capturing'],
  ],
  hasOffSwitch: true,
};
