// Where the running library is found: by a second copy, and by our own parts.
import type { Inside } from './parts/contract.js';
import type { Consent } from './types.js';

/** On the window: the running library. On a consent object: what stands behind it. */
export const BRAND: symbol = Symbol.for('consentry');

/** The running library of this page, whoever started it; there must be a page. */
export const running = (): Consent | undefined => Reflect.get(window, BRAND);

/** Makes room for another one. */
export const leave = (consent: Consent): void => {
  if (running() === consent) Reflect.deleteProperty(window, BRAND);
};

/** What stands behind a consent object of ours; on a server, nothing does. */
export const insideOf = (consent: Consent): Inside | undefined =>
  Reflect.get(consent, BRAND);
