// Addresses come from the config; only kinds that can't run code become links.
import type { Ui } from '../parts/contract.js';

// A scheme ends at the first colon, and none of / ? # can stand before it.
// Source: https://url.spec.whatwg.org/#scheme-start-state
const SAFE = /^((https?|mailto|tel):|[^:]*([/?#]|$))/i;

/** The address if it is http, https, mailto, tel or relative; otherwise none, and reported. */
export const safeLink = ({ report }: Ui, address = ''): string => {
  if (SAFE.test(address)) return address;
  // Named by itself, so that each is said, and said once.
  report('link', address);
  return '';
};
