import type { ServiceCase } from './case.js';
import { takesEntries } from './fakes.js';

export const googleTagManager: ServiceCase = {
  id: 'google-tag-manager',
  given: { containerId: 'GTM-AB12CD3' },
  scripts: ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12CD3'],
  fake: takesEntries,
  early: "dataLayer.push({ event: 'sign_up' })",
  start: [['gtm.js'], ['sign_up']],
  lateStart: [['gtm.js']],
  stop: [],
};
