// Addresses come from the config; only kinds that can't run code become links.

// A scheme ends at the first colon, and none of / ? # can stand before it.
// Source: https://url.spec.whatwg.org/#scheme-start-state
const SAFE = /^((https?|mailto|tel):|[^:]*([/?#]|$))/i;

/** The address if it is http, https, mailto, tel or relative; otherwise none. */
export const safeLink = (address = ''): string =>
  SAFE.test(address) ? address : '';
