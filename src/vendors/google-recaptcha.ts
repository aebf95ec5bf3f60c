// Source: https://developers.google.com/recaptcha/docs/loading
import type { Loader } from '../services/loader.js';
import { lookUp, withQuery } from './page-object.js';

export const parameters = {
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

interface Api {
  ready?: (run: unknown) => void;
  enterprise?: Api;
}
interface Page {
  readonly window: object;
  grecaptcha?: Api;
  ___grecaptcha_cfg?: { fns?: unknown[] };
}

export const loader: Loader<typeof parameters> = {
  // Google's own advice for code that may run before its script.
  install: ({ enterprise }) => {
    const page: Page = window;
    if (!lookUp('___grecaptcha_cfg')) page.___grecaptcha_cfg = {};
    if (!lookUp('grecaptcha')) page.grecaptcha = {};
    const waiting = ((page.___grecaptcha_cfg ??= {}).fns ??= []);
    const api = (page.grecaptcha ??= {});
    (enterprise ? (api.enterprise ??= {}) : api).ready ??= (run) =>
      void waiting.push(run);
  },
  queues: [{ list: '___grecaptcha_cfg.fns' }],
  scripts: ({ siteKey: render, enterprise, ...given }) => [
    withQuery(
      `https://www.google.com/recaptcha/${enterprise ? 'enterprise' : 'api'}.js`,
      { ...(render && { render }), ...given },
    ),
  ],
};
