// Source: https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript
import type { Loader } from '../services/loader.js';
import { objectOf, put } from './page-object.js';
import { methodList, sendTo } from './stubs.js';

export const parameters = {
  token: ['[0-9a-f]{32}', '0123456789abcdef0123456789abcdef'],
  /** Where it sends to. Default: the United States. */
  'apiHost?': ['https://[\\w.-]+(/[\\w-]+)*', 'https://api-eu.mixpanel.com'],
  /** Whether a page view is sent at once. Default `false`. */
  'trackPageview?': 'boolean',
} as const;

const METHODS =
  'track track_pageview track_links track_forms time_event register register_once unregister ' +
  'identify alias set_group reset set_config opt_in_tracking opt_out_tracking';

const PEOPLE = 'set set_once unset increment append union track_charge';

/** A no deletes no profile at Mixpanel: that is yours to do. */
export const loader: Loader<typeof parameters> = {
  queues: [['mixpanel'], ['mixpanel.people']],
  install: () => {
    put('mixpanel', () => methodList(METHODS, { __SV: 1.2, _i: [] }));
    const mixpanel = objectOf('mixpanel');
    // A snippet of the page's own makes it in its `init` alone.
    if (!Reflect.has(mixpanel, 'people')) {
      Reflect.set(mixpanel, 'people', methodList(PEOPLE));
    }
  },
  send: sendTo('mixpanel'),
  start: ({ token, apiHost, trackPageview }) => [
    [
      'init',
      token,
      {
        ...(apiHost && { api_host: apiHost }),
        ...(trackPageview && { track_pageview: true }),
      },
      'mixpanel',
    ],
    ['opt_in_tracking', { track: false }],
  ],
  scripts: () => ['https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'],
  tell: ({ isGranted }) => [
    isGranted
      ? ['opt_in_tracking', { track: false }]
      : // A profile is the owner's to delete, not a matter of this device.
        ['opt_out_tracking', { delete_user: false }],
  ],
  hasOffSwitch: true,
};
