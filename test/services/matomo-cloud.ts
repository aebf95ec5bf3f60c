import type { ServiceCase } from './case.js';
import { takesList } from './fakes.js';

export const matomoCloud: ServiceCase = {
  id: 'matomo-cloud',
  given: { account: 'example', siteId: '7' },
  global: '_paq',
  scripts: ['https://cdn.matomo.cloud/example.matomo.cloud/matomo.js'],
  fake: takesList('_paq'),
  cookies: ['_pk_id.7.ab12'],
  early: "(window._paq ||= []).push(['trackEvent', 'Shop', 'Open'])",
  start: [
    ['requireConsent'],
    ['setTrackerUrl', 'https://example.matomo.cloud/matomo.php'],
    ['setSiteId', '7'],
    ['setConsentGiven'],
    ['trackPageView'],
    ['enableLinkTracking'],
  ],
  heardEarly: ['trackEvent', 'Shop', 'Open'],
  stop: [['forgetConsentGiven']],
  again: [['setConsentGiven']],
};
