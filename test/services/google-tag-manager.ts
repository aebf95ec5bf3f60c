import type { ServiceCase } from './case.js';
import { takesEntries } from './fakes.js';

export const googleTagManager: ServiceCase = {
  id: 'google-tag-manager',
  given: { containerId: 'GTM-AB12CD3' },
  scripts: ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12CD3'],
  fake: takesEntries,
  early: "dataLayer.push({ event: 'sign_up' })",
  // The entries are in the order of the layer.
  start: [['sign_up'], ['gtm.js']],
  lateStart: [['gtm.js']],
  stop: [],
};
