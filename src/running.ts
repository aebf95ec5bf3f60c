// Where the running library is found: by a second copy, and by our own parts.
import type { Inside } from './parts/contract.js';
import type { Consent } from './types.js';

/** On the window: the running library. On a consent object: what stands behind it. */
export const BRAND: unique symbol = Symbol.for('consentry');

declare global {
  interface Window {
    [BRAND]?: Consent | undefined;
  }
}

interface Branded extends Consent {
  [BRAND]?: Inside;
}

/** The running library of this page, whoever started it; there must be a page. */
export const running = (): Consent | undefined => window[BRAND];

/** Makes it the running one. */
export const enter = (consent: Branded, inside: Inside): void => {
  consent[BRAND] = inside;
  window[BRAND] = consent;
};

/** Makes room for another one. */
export const leave = (consent: Consent): void => {
  if (running() === consent) delete window[BRAND];
};

/** What stands behind a consent object of ours; on a server, nothing does. */
export const insideOf = (consent: Branded): Inside | undefined =>
  consent[BRAND];
