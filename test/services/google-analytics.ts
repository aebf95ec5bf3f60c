import type { ServiceCase } from './case.js';
import { takesLayer } from './fakes.js';

export const googleAnalytics: ServiceCase = {
  id: 'google-analytics',
  given: { measurementId: 'G-AB12CD34EF', cookieUpdate: false },
  scripts: ['https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF'],
  fake: takesLayer('G-AB12CD34EF'),
  cookies: ['_ga', '_ga_AB12CD34EF'],
  early: "gtag('event', 'sign_up', { send_to: 'G-AB12CD34EF' })",
  start: [
    ['config', 'G-AB12CD34EF', { cookie_update: false }],
    ['event', 'sign_up', { send_to: 'G-AB12CD34EF' }],
  ],
  lateStart: [['config', 'G-AB12CD34EF', { cookie_update: false }]],
  stop: [],
};
