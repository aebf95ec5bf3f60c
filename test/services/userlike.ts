import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const userlike: ServiceCase = {
  id: 'userlike',
  given: {
    widgetKey:
      '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  },
  scripts: [
    'https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.js',
  ],
  fake: RUNS,
  cookies: ['uslk_s'],
  start: [['runs']],
  stop: [],
};
