import type { ServiceCase } from './case.js';

export const googleRecaptcha: ServiceCase = {
  id: 'google-recaptcha',
  given: { siteKey: '6LcAb_-12', onload: 'onCaptcha', hl: 'fr' },
  scripts: [
    'https://www.google.com/recaptcha/api.js?render=6LcAb_-12&onload=onCaptcha&hl=fr',
  ],
  fake: `
  window.onCaptcha();
  window.grecaptcha.ready = (run) => run();
  window.___grecaptcha_cfg.fns.forEach((run) => run());`,
  early: `
  window.onCaptcha = () => heard['google-recaptcha'].push(['onload']);
  grecaptcha.ready(() => heard['google-recaptcha'].push(['ready']));`,
  start: [['onload']],
  heardEarly: ['ready'],
  stop: [],
};
