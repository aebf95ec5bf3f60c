// Source: https://developers.google.com/recaptcha/docs/loading
import type { Loader } from '../services/loader.js';
import { objectAt, objectOf, withQuery } from './page-object.js';

const parameters = {
  /** Of v3, which scores. v2 has its key in its own element. */
  'siteKey?': ['[\\w-]+', '6LcAbCdEf_GhI-jK'],
  /** v2: `explicit`: the page places the widget itself. */
  'render?': ['explicit|onload', 'explicit'],
  /** Name of a function of the page, called when it is there. */
  'onload?': ['[\\w$]+', 'onCaptchaReady'],
  /** Language. Default: the browser's. */
  'hl?': ['[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)?', 'fr'],
  /** Whether it is reCAPTCHA Enterprise. Default `false`. */
  'enterprise?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  // Google's own advice for code that may run before its script.
  install: ({ enterprise }) => {
    const whole = objectAt('grecaptcha');
    const api = enterprise ? objectAt('enterprise', whole) : whole;
    const config = { fns: [] as unknown[], ...objectOf('___grecaptcha_cfg') };
    Object.assign(window, { ___grecaptcha_cfg: config });
    if ('ready' in api) return;
    const ready = (run: unknown) => void config.fns.push(run);
    Object.assign(api, { ready });
  },
  // Its list; the object is in place by then.
  queues: [{ caller: '___grecaptcha_cfg', waiting: 'fns' }],
  scripts: ({ siteKey, render = siteKey, enterprise, ...rest }) => [
    withQuery(
      `https://www.google.com/recaptcha/${enterprise ? 'enterprise' : 'api'}.js`,
      { ...(render && { render }), ...rest },
    ),
  ],
};
