// What the browser says by itself about its user's will.
import type { Signal } from '../types.js';

declare global {
  interface Navigator {
    /** Not in every browser. */
    readonly globalPrivacyControl?: unknown;
  }
}

/** Only `true` is a signal: undefined and false say nothing. Source: https://w3c.github.io/gpc/ */
export const readSignals = (): Signal[] =>
  navigator.globalPrivacyControl === true ? ['gpc'] : [];
