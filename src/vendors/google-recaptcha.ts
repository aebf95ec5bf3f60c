// Source: https://developers.google.com/recaptcha/docs/loading
import type { Loader } from '../services/loader.js';
import { objectAt, withQuery } from './page-object.js';

export const parameters = {
  /** Of v3, which scores. v2 has its key in its own element. */
  'siteKey?': ['[\\w-]+', '6LcAbCdEf_GhI-jK'],
  /** v2: `explicit`: the page places the widget itself. */
  'render?': ['explicit|onload', 'explicit'],
  /** Name of a function of the page, called when it is there. */
  'onload?': ['[\\w$]+', 'onCaptchaReady'],
  /** Language. Default: the browser's. */
  'hl?': ['[\\w-]+', 'fr'],
  /** Whether it is reCAPTCHA Enterprise. Default `false`. */
  'enterprise?': 'boolean',
} as const;

interface Api {
  ready?: (run: unknown) => void;
  enterprise?: Api;
}

export const loader: Loader<typeof parameters> = {
  // Google's own advice for code that may run before its script.
  install: ({ enterprise }) => {
    const kept: { fns?: unknown[] } = objectAt('___grecaptcha_cfg');
    const waiting = (kept.fns ??= []);
    const api: Api = objectAt('grecaptcha');
    (enterprise ? (api.enterprise ??= {}) : api).ready ??= (run) =>
      void waiting.push(run);
  },
  queues: [['___grecaptcha_cfg.fns']],
  scripts: ({ siteKey: render, enterprise, ...given }) => [
    withQuery(
      `https://www.google.com/recaptcha/${enterprise ? 'enterprise' : 'api'}.js`,
      { ...(render && { render }), ...given },
    ),
  ],
};
