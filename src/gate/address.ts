// Held addresses: frames, images, links and media follow the grants both ways.
// The address stays where the owner wrote it, so it survives every change.
import { doc, queryAll } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { trust } from '../browser/trusted.js';
import type { Report } from '../types.js';

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'];

/** `data-consentry-…` where a lazy-loader reads the short form. */
const held = (node: Element, name: string): string | null =>
  node.getAttribute(`data-consentry-${name}`) ??
  node.getAttribute(`data-${name}`);

/** Names of the addresses that this node holds. */
export const heldAddresses = (node: Element): string[] => {
  const names = [];
  for (const name of ADDRESSES) if (held(node, name) !== null) names.push(name);
  return names;
};

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

/** The held source of a script: there a plain `src` is safe, too. */
export const scriptSource = (script: Element): string | null =>
  held(script, 'src') ?? script.getAttribute('src');

/** Node → what stood in its addresses before: a lazy image may have a stand-in. */
const replaced = new WeakMap<
  Element,
  Readonly<Record<string, string | null>>
>();

/** A player notices neither an address that is gone nor one of its `<source>`. */
const reload = (node: Element): void => {
  if (held(node, 'src') === null || node instanceof HTMLTrackElement) return;
  const player = node.closest('video,audio');
  if (player instanceof HTMLMediaElement) attempt(() => player.load());
};

/**
 * Changes the addresses of a node. What embeds goes on with what it has begun,
 * or is brought back by the browser's history, whatever its address says now;
 * put in anew it begins with that.
 */
const change = (node: Element, set: () => void): void => {
  // A neighbour may be gone by then: a frame that goes can change the page.
  const place = new Comment();
  const isEmbedding = node.matches('iframe,embed,object');
  if (isEmbedding) {
    node.before(place);
    node.remove();
  }
  set();
  if (isEmbedding) place.replaceWith(node);
  reload(node);
};

/** What to set for a held address; undefined if it must not be set. */
const liveAddress = (
  node: Element,
  name: string,
  report: Report,
): string | undefined => {
  const value = held(node, name) ?? '';
  if (name !== 'srcset' && name !== 'srcdoc') {
    return safeAddress(node, value, report);
  }
  // Many addresses, that a later base would lead elsewhere.
  if (baseOf(node) === doc('baseURI')) return value;
  return void report('base', node);
};

/** Sets the held addresses of a node whose condition holds. */
export const setAddresses = (node: Element, report: Report): void => {
  if (replaced.has(node)) return;
  const values = heldAddresses(node).map(
    (name) => [name, liveAddress(node, name, report)] as const,
  );
  const before = values.map(([name]) => [name, node.getAttribute(name)]);
  replaced.set(node, Object.fromEntries(before));
  change(node, () => {
    for (const [name, value] of values) {
      if (value === undefined) continue;
      node.setAttribute(
        name,
        name === 'srcdoc' ? trust('createHTML', value) : value,
      );
    }
  });
};

/** Takes the addresses back, from a clone of a released node, too. */
export const clearAddresses = (node: Element, report: Report): void => {
  const before = replaced.get(node);
  replaced.delete(node);
  const names: string[] = [];
  for (const name of heldAddresses(node)) {
    if (before || node.getAttribute(name) === held(node, name)) {
      names.push(name);
    }
  }
  if (!names.length) return;
  if (!before) report('early-address', node);
  change(node, () => {
    for (const name of names) {
      // What the page has made of a released address meanwhile goes, too.
      const value = before?.[name] ?? null;
      if (value !== null) node.setAttribute(name, value);
      else {
        // A style sheet that is on its way would come, were there no other.
        if (node instanceof HTMLLinkElement && !node.sheet) {
          node.href = 'data:text/css,';
        }
        node.removeAttribute(name);
      }
    }
  });
};
