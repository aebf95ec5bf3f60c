// Held addresses go live: of frames, images, links, media and scripts.
import { doc, queryAll } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { trust } from '../browser/trusted.js';
import type { Traces } from '../parts/contract.js';
import type { Report } from '../types.js';
import { heldAddress, heldAddresses } from './held.js';
import { change } from './shut.js';

/**
 * What a parser takes relative addresses from at that place: a `<base>` that
 * comes later, and that anybody may have written, leads nothing elsewhere.
 * Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#document-base-url
 */
const baseOf = (node: Element): string => {
  const base = doc('baseURI');
  const url = doc('URL');
  return base !== url &&
    queryAll('base[href]')[0]?.compareDocumentPosition(node) ===
      Node.DOCUMENT_POSITION_PRECEDING
    ? url
    : base;
};

/** The address if it only fetches and never is code such as `javascript:`; else reports. */
export const safeAddress = (
  node: Element,
  address: string,
  report: Report,
): string | undefined => {
  const base = baseOf(node);
  const url = attempt(() => new URL(address, base).href) ?? '';
  if (
    /^https?:/.test(url) ||
    (url.startsWith('data:image/') && node instanceof HTMLImageElement)
  ) {
    return base === doc('baseURI') ? address : url;
  }
  return void report('address', node, address);
};

/** What to set for a held address; undefined if it must not be set. */
const liveAddress = (
  node: Element,
  name: string,
  report: Report,
): string | undefined => {
  const value = heldAddress(node, name) ?? '';
  if (name !== 'srcset' && name !== 'srcdoc') {
    return safeAddress(node, value, report);
  }
  // Many addresses, that a later base would lead elsewhere.
  if (baseOf(node) === doc('baseURI')) return value;
  return void report('base', node);
};

/** Sets the held addresses of a node whose condition holds. */
export const setAddresses = (
  node: Element,
  { replaced }: Traces,
  report: Report,
): void => {
  if (replaced.has(node)) return;
  const before: Record<string, string | null> = {};
  const missing: (readonly [name: string, value: string])[] = [];
  for (const name of heldAddresses(node)) {
    const value = liveAddress(node, name, report);
    const now = node.getAttribute(name);
    // The page may have set it by itself, at the same yes: that is no stand-in.
    const isLive = now === value || now === heldAddress(node, name);
    before[name] = isLive ? null : now;
    if (value !== undefined && value !== now) missing.push([name, value]);
  }
  replaced.set(node, before);
  if (!missing[0]) return;
  change(node, () => {
    // A frame that was taken out for this may have said no.
    if (!replaced.has(node)) return;
    for (const [name, value] of missing) {
      node.setAttribute(
        name,
        name === 'srcdoc' ? trust('createHTML', value) : value,
      );
    }
  });
};
