import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

export const pinterestTag: ServiceCase = {
  id: 'pinterest-tag',
  given: { tagId: '2612345678901' },
  scripts: ['https://s.pinimg.com/ct/core.js'],
  fake: `if (!window.pintrk.queue.every(Array.isArray)) throw 0;
  ${replacesCaller('pintrk', 'queue')}`,
  cookies: ['_pin_unauth', '_epik'],
  early: "pintrk('track', 'signup')",
  start: [['load', '2612345678901'], ['setconsent', true], ['page']],
  heardEarly: ['track', 'signup'],
  stop: [['setconsent', false]],
  again: [['setconsent', true]],
};
