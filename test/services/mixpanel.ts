import type { ServiceCase } from './case.js';
import { takesStub } from './fakes.js';

export const mixpanel: ServiceCase = {
  id: 'mixpanel',
  given: {
    token: '0123456789abcdef0123456789abcdef',
    apiHost: 'https://api-eu.mixpanel.com',
  },
  scripts: ['https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'],
  fake: takesStub(
    'mixpanel',
    ['track', 'opt_in_tracking', 'opt_out_tracking'],
    'people',
  ),
  cookies: ['mp_0123456789abcdef0123456789abcdef_mixpanel'],
  early: "mixpanel.track('Signed up')",
  start: [
    [
      'init',
      '0123456789abcdef0123456789abcdef',
      {
        api_host: 'https://api-eu.mixpanel.com',
      },
      'mixpanel',
    ],
    ['opt_in_tracking', { track: false }],
  ],
  heardEarly: ['track', 'Signed up'],
  stop: [['opt_out_tracking', { delete_user: false }]],
  again: [['opt_in_tracking', { track: false }]],
};
