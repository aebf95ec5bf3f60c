// Source: https://developers.google.com/recaptcha/docs/loading
import type { Loader } from '../services/loader.js';
import { objectAt, withQuery } from './page-object.js';

const parameters = {
  /** Of v3, which scores. v2 has its key in its own element. */
  'siteKey?': ['[\\w-]+', '6LcAbCdEfGhIjKlMnOpQrStUvWxYz012345678'],
  /** v2: `explicit`: the page places the widget itself. */
  'render?': ['explicit|onload', 'explicit'],
  /** Name of a function of the page, called when it is there. */
  'onload?': ['[\\w$]+', 'onCaptchaReady'],
  /** Language. Default: the browser's. */
  'hl?': ['[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)?', 'fr'],
  /** Default: `www.google.com`. */
  'host?': ['www\\.(google\\.com|recaptcha\\.net)', 'www.recaptcha.net'],
  /** Whether it is reCAPTCHA Enterprise. Default `false`. */
  'enterprise?': 'boolean',
} as const;

export const loader: Loader<typeof parameters> = {
  parameters,
  install: ({ enterprise }) => {
    const whole = objectAt(window, 'grecaptcha');
    const api = enterprise ? objectAt(whole, 'enterprise') : whole;
    const config = objectAt(window, '___grecaptcha_cfg');
    if (!Reflect.get(config, 'fns')) Reflect.set(config, 'fns', []);
    if (Reflect.get(api, 'ready')) return;
    Reflect.set(api, 'ready', (run: unknown) => {
      const waiting: unknown = Reflect.get(config, 'fns');
      if (Array.isArray(waiting)) waiting.push(run);
    });
  },
  // Its list; the object is in place by then.
  queues: [{ caller: '___grecaptcha_cfg', waiting: 'fns' }],
  scripts: ({
    siteKey,
    render = siteKey,
    onload,
    hl,
    host = 'www.google.com',
    enterprise,
  }) => [
    withQuery(
      `https://${host}/recaptcha/${enterprise ? 'enterprise' : 'api'}.js`,
      {
        ...(render && { render }),
        ...(onload && { onload }),
        ...(hl && { hl }),
      },
    ),
  ],
};
