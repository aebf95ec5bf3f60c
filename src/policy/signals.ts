// What the browser says by itself about its user's will.
import type { Signal } from '../types.js';

/** Only `true` is a signal: undefined and false say nothing. Source: https://w3c.github.io/gpc/ */
export const readSignals = (): Signal[] =>
  Reflect.get(navigator, 'globalPrivacyControl') === true ? ['gpc'] : [];
