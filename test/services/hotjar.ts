import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

export const hotjar: ServiceCase = {
  id: 'hotjar',
  given: { siteId: '1234567' },
  scripts: ['https://static.hotjar.com/c/hotjar-1234567.js?sv=6'],
  fake: `hear(['settings', window._hjSettings]);${replacesCaller('hj', 'q')}`,
  cookies: ['_hjSessionUser_1234567', '_hjSession_1234567'],
  early: "hj('event', 'signup')",
  start: [['settings', { hjid: 1234567, hjsv: 6 }]],
  heardEarly: ['event', 'signup'],
  stop: [],
};
