import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const paypal: ServiceCase = {
  id: 'paypal',
  given: {
    category: 'functional',
    clientId: 'AbC-1',
    currency: 'EUR',
    enableFunding: 'paylater,card',
  },
  scripts: [
    'https://www.paypal.com/sdk/js?client-id=AbC-1&currency=EUR&enable-funding=paylater,card',
  ],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
