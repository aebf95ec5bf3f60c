import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const kameleoon: ServiceCase = {
  id: 'kameleoon',
  given: { siteCode: 'ab12cd34ef' },
  scripts: ['https://ab12cd34ef.kameleoon.io/engine.js'],
  fake: takesList('kameleoonQueue'),
  cookies: ['kameleoonVisitorCode'],
  early: "kameleoonQueue.push(['Kameleoon.API.Goals.processConversion', 1])",
  start: [['Kameleoon.API.Core.enableLegalConsent']],
  heardEarly: ['Kameleoon.API.Goals.processConversion', 1],
  stop: [['Kameleoon.API.Core.disableLegalConsent']],
  again: [['Kameleoon.API.Core.enableLegalConsent']],
};
