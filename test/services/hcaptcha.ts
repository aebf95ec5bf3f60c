import type { ServiceCase } from './case.js';
import { RUNS } from './fakes.js';

export const hcaptcha: ServiceCase = {
  id: 'hcaptcha',
  given: { onload: 'onCaptcha', render: 'explicit' },
  scripts: [
    'https://js.hcaptcha.com/1/api.js?onload=onCaptcha&render=explicit',
  ],
  fake: RUNS,
  start: [['runs']],
  stop: [],
};
