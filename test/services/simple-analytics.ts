import type { ServiceCase } from './case.js';
import { readsAttributes, replacesCaller } from './fakes.js';

export const simpleAnalytics: ServiceCase = {
  id: 'simple-analytics',
  given: { hostname: 'example.com' },
  scripts: ['https://scripts.simpleanalyticscdn.com/latest.js'],
  fake: `${readsAttributes('data-hostname')}${replacesCaller('sa_event', 'q')}`,
  early: "sa_event('signup')",
  start: [['data-hostname', 'example.com']],
  heardEarly: ['signup'],
  stop: [],
};
