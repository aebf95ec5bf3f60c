import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

export const linkedinInsight: ServiceCase = {
  id: 'linkedin-insight',
  given: { partnerId: '1234567' },
  scripts: ['https://snap.licdn.com/li.lms-analytics/insight.min.js'],
  fake: `hear([window._linkedin_partner_id, ...window._linkedin_data_partner_ids]);
  if (!window.lintrk.q.every(Array.isArray)) throw 0;
  ${replacesCaller('lintrk', 'q')}`,
  cookies: ['li_fat_id'],
  early: "lintrk('track', { conversion_id: 12345 })",
  start: [['1234567', '1234567']],
  heardEarly: ['track', { conversion_id: 12345 }],
  stop: [],
};
