import type { ServiceCase } from './case.js';
import { readsAttributes } from './fakes.js';

export const cloudflareWebAnalytics: ServiceCase = {
  id: 'cloudflare-web-analytics',
  given: { token: '0123456789abcdef0123456789abcdef' },
  scripts: ['https://static.cloudflareinsights.com/beacon.min.js'],
  fake: readsAttributes('data-cf-beacon'),
  start: [['data-cf-beacon', '{"token":"0123456789abcdef0123456789abcdef"}']],
  stop: [],
};
