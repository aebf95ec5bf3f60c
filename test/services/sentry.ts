import type { ServiceCase } from './case.js';
import { readsAttributes } from './fakes.js';

export const sentry: ServiceCase = {
  id: 'sentry',
  given: { publicKey: '0123456789abcdef0123456789abcdef' },
  scripts: [
    'https://js.sentry-cdn.com/0123456789abcdef0123456789abcdef.min.js',
  ],
  fake: readsAttributes('crossorigin'),
  start: [['crossorigin', 'anonymous']],
  stop: [],
};
