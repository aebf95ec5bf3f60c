import type { ServiceCase } from './case.js';

export const mtcaptcha: ServiceCase = {
  id: 'mtcaptcha',
  given: { siteKey: 'MTPublic-AbCdEf123' },
  scripts: [
    'https://service.mtcaptcha.com/mtcv1/client/mtcaptcha.min.js',
    'https://service2.mtcaptcha.com/mtcv1/client/mtcaptcha2.min.js',
  ],
  fake: 'hear(window.mtcaptchaConfig);',
  // Settings of the page itself are kept.
  early: "window.mtcaptchaConfig = { theme: 'overcast' }",
  start: [{ theme: 'overcast', sitekey: 'MTPublic-AbCdEf123' }],
  stop: [],
};
