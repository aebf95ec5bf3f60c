import type { ServiceCase } from './case.js';
import { takesCaller } from './fakes.js';

export const outbrain: ServiceCase = {
  id: 'outbrain',
  given: { marketerId: '00fedcba9876543210fedcba9876543210' },
  scripts: ['https://amplify.outbrain.com/cp/obtp.js'],
  fake: `hear(['marketer', window.obApi.marketerId, window.obApi.version]);
  ${takesCaller('obApi', 'queue', 'dispatch')}`,
  cookies: ['outbrain_cid_fetch'],
  early: "obApi('track', 'Sign up')",
  start: [
    ['marketer', '00fedcba9876543210fedcba9876543210', '1.1'],
    ['track', 'PAGE_VIEW'],
  ],
  heardEarly: ['track', 'Sign up'],
  stop: [],
};
