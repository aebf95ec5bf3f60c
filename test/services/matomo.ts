import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const matomo: ServiceCase = {
  id: 'matomo',
  given: { url: 'https://stats.example.com/matomo', siteId: '7' },
  global: '_paq',
  scripts: ['https://stats.example.com/matomo/matomo.js'],
  fake: takesList('_paq'),
  cookies: ['_pk_id.7.ab12', '_pk_ses.7.ab12'],
  early: "(window._paq ||= []).push(['trackEvent', 'Shop', 'Open'])",
  start: [
    ['requireConsent'],
    ['setTrackerUrl', 'https://stats.example.com/matomo/matomo.php'],
    ['setSiteId', '7'],
    ['setConsentGiven'],
    ['trackPageView'],
    ['enableLinkTracking'],
  ],
  heardEarly: ['trackEvent', 'Shop', 'Open'],
  stop: [['forgetConsentGiven']],
  again: [['setConsentGiven']],
};
