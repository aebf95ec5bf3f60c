import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

const websiteId = '01234567-89ab-cdef-0123-456789abcdef';

export const crisp: ServiceCase = {
  id: 'crisp',
  given: { websiteId },
  scripts: ['https://client.crisp.chat/l.js'],
  fake: `hear(['website', window.CRISP_WEBSITE_ID]);${takesList('$crisp')}`,
  cookies: [`crisp-client%2Fsession%2F${websiteId}`],
  early: "$crisp.push(['set', 'user:nickname', ['Ada']])",
  start: [['website', websiteId]],
  heardEarly: ['set', 'user:nickname', ['Ada']],
  stop: [['do', 'session:reset']],
};
