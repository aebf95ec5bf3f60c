import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const contentsquare: ServiceCase = {
  id: 'contentsquare',
  given: { tagId: '0123456789abc' },
  scripts: ['https://t.contentsquare.net/uxa/0123456789abc.js'],
  fake: takesList('_uxa'),
  cookies: ['_cs_id', '_cs_s'],
  early: "_uxa.push(['trackPageview', '/shop'])",
  start: [],
  heardEarly: ['trackPageview', '/shop'],
  stop: [['optout']],
};
