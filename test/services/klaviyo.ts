import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const klaviyo: ServiceCase = {
  id: 'klaviyo',
  given: { companyId: 'AbC123' },
  scripts: [
    'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=AbC123',
  ],
  fake: `hear(['runs']);${takesList('_klOnsite')}`,
  cookies: ['__kla_id'],
  early: "_klOnsite.push(['openForm', 'AbCdEf'])",
  start: [['runs']],
  heardEarly: ['openForm', 'AbCdEf'],
  stop: [],
};
