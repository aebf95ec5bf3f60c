// Source: https://developers.cloudflare.com/turnstile/get-started/client-side-rendering/
import type { Loader } from '../services/loader.js';
import { withQuery } from './page-object.js';

export const parameters = {
  /** Name of a function of the page, called when it is there. */
  'onload?': ['[\\w$]+', 'onTurnstileReady'],
  /** `explicit`: the page places the widget itself. */
  'render?': ['explicit', 'explicit'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: (given) => [
    withQuery('https://challenges.cloudflare.com/turnstile/v0/api.js', given),
  ],
};
