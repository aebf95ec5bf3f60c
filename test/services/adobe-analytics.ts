import type { ServiceCase } from './case.js';

const consent = (general: string) => [
  'setConsent',
  { consent: [{ standard: 'Adobe', version: '1.0', value: { general } }] },
];

export const adobeAnalytics: ServiceCase = {
  id: 'adobe-analytics',
  given: {
    version: '2.33.1',
    datastreamId: '01234567-89ab-cdef-0123-456789abcdef',
    orgId: '0123456789ABCDEF01234567@AdobeOrg',
  },
  scripts: ['https://cdn1.adoberesources.net/alloy/2.33.1/alloy.min.js'],
  fake: `
  for (const name of window.__alloyNS) {
    const { q: waiting } = window[name];
    const run = ([resolve, , call]) => { hear(call); resolve({}); };
    waiting.push = run;
    waiting.forEach(run);
  }`,
  cookies: ['kndctr_0123456789ABCDEF01234567_AdobeOrg_identity'],
  early: "alloy('sendEvent', {})",
  start: [
    [
      'configure',
      {
        datastreamId: '01234567-89ab-cdef-0123-456789abcdef',
        orgId: '0123456789ABCDEF01234567@AdobeOrg',
        defaultConsent: 'pending',
      },
    ],
    consent('in'),
  ],
  heardEarly: ['sendEvent', {}],
  stop: [consent('out')],
  again: [consent('in')],
};
