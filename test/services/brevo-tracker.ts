import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const brevoTracker: ServiceCase = {
  id: 'brevo-tracker',
  given: { clientKey: 'a1b2c3' },
  scripts: ['https://cdn.brevo.com/js/sdk-loader.js'],
  fake: takesList('Brevo'),
  cookies: ['sib_cuid'],
  early: "Brevo.push(['track', 'seen'])",
  start: [['init', { client_key: 'a1b2c3' }]],
  heardEarly: ['track', 'seen'],
  stop: [],
};
