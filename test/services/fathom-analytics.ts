import type { ServiceCase } from './case.js';
import { readsAttributes } from './fakes.js';

export const fathomAnalytics: ServiceCase = {
  id: 'fathom-analytics',
  given: { siteId: 'ABCDEFGH', spa: 'auto' },
  scripts: ['https://cdn.usefathom.com/script.js'],
  fake: readsAttributes('data-site', 'data-spa'),
  start: [
    ['data-site', 'ABCDEFGH'],
    ['data-spa', 'auto'],
  ],
  stop: [],
};
