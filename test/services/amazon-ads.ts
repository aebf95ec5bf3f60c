import type { ServiceCase } from './case.js';

export const amazonAds: ServiceCase = {
  id: 'amazon-ads',
  given: {
    tagId: '01234567-89ab-cdef-0123-456789abcdef',
    visitorCountry: 'FR',
  },
  scripts: [
    'https://c.amazon-adsystem.com/aat/amzn-consent.js',
    'https://c.amazon-adsystem.com/aat/amzn.js',
  ],
  fake: `window.consents.forEach(hear);
  window.amznConsent = hear;
  window.amzn.q.forEach(([call, time]) => hear(time > 0 && [...call]));`,
  // The first line stands for the first script.
  early: `window.amznConsent = (consent) => (window.consents ||= []).push(consent);
  amzn('trackEvent', 'SignUp')`,
  start: [
    { countryCode: 'FR', enableAdStorage: true, enableUserData: true },
    ['addTag', '01234567-89ab-cdef-0123-456789abcdef'],
    ['trackEvent', 'PageView'],
  ],
  heardEarly: ['trackEvent', 'SignUp'],
  stop: [{ countryCode: 'FR', enableAdStorage: false, enableUserData: false }],
  again: [{ countryCode: 'FR', enableAdStorage: true, enableUserData: true }],
};
