import type { ServiceCase } from './case.js';
import { takesLayer } from './fakes.js';

export const googleFloodlight: ServiceCase = {
  id: 'google-floodlight',
  given: { advertiserId: 'DC-1234567' },
  scripts: ['https://www.googletagmanager.com/gtag/js?id=DC-1234567'],
  fake: takesLayer('DC-1234567'),
  cookies: ['_gcl_dc'],
  start: [['config', 'DC-1234567']],
  stop: [],
};
