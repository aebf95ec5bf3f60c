import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

const consent = (answer: boolean) => [
  'setHubSpotConsent',
  { analytics: answer, advertisement: answer, functionality: answer },
];

export const hubspot: ServiceCase = {
  id: 'hubspot',
  given: { portalId: '1234567', region: 'eu1' },
  scripts: ['https://js-eu1.hs-scripts.com/1234567.js'],
  fake: `hear(['banner', !window.disableHubSpotCookieBanner]);
  {${takesList('_hsp')}}
  {${takesList('_hsq')}}`,
  cookies: ['hubspotutk', '__hstc'],
  early: "_hsq.push(['identify', { email: 'ada@example.org' }])",
  start: [['banner', false], consent(true)],
  heardEarly: ['identify', { email: 'ada@example.org' }],
  stop: [consent(false)],
  again: [consent(true)],
};
