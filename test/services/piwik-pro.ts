import type { ServiceCase } from './case.js';

export const piwikPro: ServiceCase = {
  id: 'piwik-pro',
  given: {
    containerUrl: 'https://example.containers.piwik.pro',
    siteId: '01234567-89ab-cdef-0123-456789abcdef',
  },
  global: '_paq',
  scripts: [
    'https://example.containers.piwik.pro/01234567-89ab-cdef-0123-456789abcdef.js',
  ],
  fake: `
    const own = (entry) => { if (entry.event === 'stg.start') hear([entry.event, typeof entry.start]); };
    window.dataLayer.forEach(own);
    window._paq.forEach(hear);
    window.ppms.cm.api = (...call) => {
      if (typeof call.at(-1) !== 'function') throw new Error('onSuccess is required');
      hear(call.slice(0, 2));
    };`,
  cookies: ['_pk_id.7.ab12', 'stg_returning_visitor'],
  early: "(window._paq ||= []).push(['trackEvent', 'Shop', 'Open'])",
  start: [['stg.start', 'number']],
  heardEarly: ['trackEvent', 'Shop', 'Open'],
  stop: [
    [
      'setComplianceSettings',
      {
        consents: {
          analytics: { status: 0 },
          ab_testing_and_personalization: { status: 0 },
          user_feedback: { status: 0 },
          conversion_tracking: { status: 0 },
          marketing_automation: { status: 0 },
          remarketing: { status: 0 },
        },
      },
    ],
  ],
  again: [
    [
      'setComplianceSettings',
      {
        consents: {
          analytics: { status: 1 },
          ab_testing_and_personalization: { status: 1 },
          user_feedback: { status: 1 },
          conversion_tracking: { status: 1 },
          marketing_automation: { status: 1 },
          remarketing: { status: 1 },
        },
      },
    ],
  ],
};
