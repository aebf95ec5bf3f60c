import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const pianoAnalytics: ServiceCase = {
  id: 'piano-analytics',
  given: { site: 123456789, collectDomain: 'https://abcdefg.pa-cd.com' },
  global: '_paq',
  scripts: ['https://tag.aticdn.net/piano-analytics.js'],
  fake: `
    hear(['config', JSON.parse(document.currentScript.dataset.config)]);
    ${takesList('_paq')}`,
  cookies: ['_pcid', 'pa_user'],
  early: "(window._paq ||= []).push(['sendEvent', 'click.action', {}])",
  start: [
    [
      'config',
      {
        site: 123456789,
        collectDomain: 'https://abcdefg.pa-cd.com',
        instantTracking: true,
      },
    ],
  ],
  heardEarly: ['sendEvent', 'click.action', {}],
  stop: [['consent.setMode', 'opt-out']],
  again: [['consent.setMode', 'opt-in']],
};
