import type { ServiceCase } from './case.js';
import { takesStub } from './fakes.js';

export const posthog: ServiceCase = {
  id: 'posthog',
  given: {
    apiKey: 'phc_Ab12Cd34',
    apiHost: 'https://eu.i.posthog.com',
    defaults: '2026-01-30',
  },
  scripts: ['https://eu-assets.i.posthog.com/static/array.js'],
  fake: takesStub('posthog', [
    'capture',
    'opt_in_capturing',
    'opt_out_capturing',
  ]),
  cookies: ['ph_phc_Ab12Cd34_posthog'],
  early: "posthog.capture('signup')",
  start: [
    [
      'init',
      'phc_Ab12Cd34',
      {
        api_host: 'https://eu.i.posthog.com',
        opt_out_capturing_by_default: true,
        opt_out_persistence_by_default: true,
        request_batching: false,
        defaults: '2026-01-30',
      },
    ],
    ['opt_in_capturing', { captureEventName: false }],
  ],
  heardEarly: ['capture', 'signup'],
  stop: [['opt_out_capturing']],
  again: [['opt_in_capturing', { captureEventName: false }]],
};
