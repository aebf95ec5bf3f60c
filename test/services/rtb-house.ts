import type { ServiceCase } from './case.js';

export const rtbHouse: ServiceCase = {
  id: 'rtb-house',
  given: { tagId: 'AbCdEfGhIjKlMnOpQrSt', region: 'asia' },
  scripts: ['https://tags.creativecdn.com/AbCdEfGhIjKlMnOpQrSt.js'],
  fake: 'window.rtbhEvents.forEach(hear);',
  early: "rtbhEvents.push({ eventType: 'home' })",
  start: [{ eventType: 'init', value: 'AbCdEfGhIjKlMnOpQrSt', dc: 'asia' }],
  heardEarly: { eventType: 'home' },
  stop: [],
};
