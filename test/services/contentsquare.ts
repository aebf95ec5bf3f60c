import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const contentsquare: ServiceCase = {
  id: 'contentsquare',
  given: { tagId: 'a6f73d509' },
  scripts: ['https://t.contentsquare.net/uxa/a6f73d509.js'],
  fake: takesList('_uxa'),
  cookies: ['_cs_id', '_cs_s'],
  early: "_uxa.push(['trackPageview', '/shop'])",
  start: [],
  heardEarly: ['trackPageview', '/shop'],
  stop: [['optout']],
};
