import type { ServiceCase } from './case.js';
import { readsAttributes } from './fakes.js';

export const vwo: ServiceCase = {
  id: 'vwo',
  given: { accountId: '123456' },
  scripts: ['https://dev.visualwebsiteoptimizer.com/lib/123456.js'],
  fake: readsAttributes('id', 'referrerpolicy'),
  cookies: ['_vwo_uuid_v2', '_vis_opt_exp_1_combi'],
  start: [
    ['id', 'vwoCode'],
    ['referrerpolicy', 'no-referrer-when-downgrade'],
  ],
  stop: [],
};
