// Source: https://docs.hcaptcha.com/configuration
import type { Loader } from '../services/loader.js';
import { withQuery } from './page-object.js';

export const parameters = {
  /** Name of a function of the page, called when it is there. */
  'onload?': ['[\\w$]+', 'onCaptchaReady'],
  /** `explicit`: the page places the widget itself. */
  'render?': ['explicit|onload', 'explicit'],
  /** Language. Default: the browser's. */
  'hl?': ['[a-zA-Z]{2,3}(-[a-zA-Z]+)?', 'fr'],
  /** `off`: leaves `grecaptcha` alone. */
  'recaptchacompat?': ['off', 'off'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: (given) => [withQuery('https://js.hcaptcha.com/1/api.js', given)],
};
