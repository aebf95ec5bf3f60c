import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const stripe: ServiceCase = {
  id: 'stripe',
  given: {
    category: 'functional',
    release: 'basil',
    advancedFraudSignals: false,
  },
  scripts: ['https://js.stripe.com/basil/stripe.js?advancedFraudSignals=false'],
  fake: RUNS,
  cookies: ['__stripe_mid'],
  start: [['runs']],
  stop: [],
};
