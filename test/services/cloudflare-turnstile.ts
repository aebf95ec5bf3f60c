import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const cloudflareTurnstile: ServiceCase = {
  id: 'cloudflare-turnstile',
  given: { category: 'functional', render: 'explicit' },
  scripts: [
    'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit',
  ],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
