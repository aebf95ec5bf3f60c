import type { ServiceCase } from './case.js';
import { takesLayer } from './fakes.js';

export const googleAds: ServiceCase = {
  id: 'google-ads',
  given: { conversionId: 'AW-123456789', sendPageView: false },
  scripts: ['https://www.googletagmanager.com/gtag/js?id=AW-123456789'],
  fake: takesLayer('AW-123456789'),
  cookies: ['_gcl_au'],
  early: "gtag('event', 'conversion', { send_to: 'AW-123456789/abc' })",
  start: [
    ['config', 'AW-123456789', { send_page_view: false }],
    ['event', 'conversion', { send_to: 'AW-123456789/abc' }],
  ],
  lateStart: [['config', 'AW-123456789', { send_page_view: false }]],
  stop: [],
};
