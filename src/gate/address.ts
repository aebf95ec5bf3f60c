// Held addresses: frames, images, links and media follow the grants both ways.
// The address stays where the owner wrote it, so it survives every change.
import { doc } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { trust } from '../browser/trusted.js';
import type { Report } from '../types.js';

const ADDRESSES = ['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'];

/** `data-consentry-…` where a lazy-loader reads the short form. */
const held = (node: Element, name: string): string | null =>
  node.getAttribute(`data-consentry-${name}`) ??
  node.getAttribute(`data-${name}`);

/** Names of the addresses that this node holds. */
export const heldAddresses = (node: Element): string[] =>
  ADDRESSES.filter((name) => held(node, name) !== null);

/** Whether the address only fetches and never is code such as `javascript:`; else reports. */
export const isFetched = (
  node: Element,
  address: string,
  report: Report,
): boolean => {
  const url = attempt(() => new URL(address, doc('baseURI')).href) ?? '';
  const fetched =
    /^https?:/.test(url) ||
    (url.startsWith('data:image/') && node instanceof HTMLImageElement);
  if (!fetched) report('address', node, address);
  return fetched;
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

/** Sets the held addresses of a node whose condition holds. */
export const setAddresses = (node: Element, report: Report): void => {
  if (replaced.has(node)) return;
  const names = heldAddresses(node);
  // The browser's history brings back what a frame of the parser has shown,
  // without asking us; not what one shows that a script has inserted.
  if (node instanceof HTMLIFrameElement) {
    node.parentNode?.insertBefore(node, node.nextSibling);
  }
  const before = names.map((name) => [name, node.getAttribute(name)]);
  replaced.set(node, Object.fromEntries(before));
  for (const name of names) {
    const value = held(node, name) ?? '';
    if (name === 'srcdoc') {
      node.setAttribute(name, trust('createHTML', value));
    } else if (name === 'srcset' || isFetched(node, value, report)) {
      node.setAttribute(name, value);
    }
  }
  reload(node);
};

/** Takes the addresses back, from a clone of a released node, too. */
export const clearAddresses = (node: Element, report: Report): void => {
  const before = replaced.get(node);
  replaced.delete(node);
  for (const name of heldAddresses(node)) {
    if (!before) {
      if (node.getAttribute(name) !== held(node, name)) continue;
      report('early-address', node);
    }
    // What the page has made of a released address meanwhile goes, too.
    const value = before?.[name] ?? null;
    if (value !== null) node.setAttribute(name, value);
    else {
      node.removeAttribute(name);
      // A frame goes on running when its address is only removed. `replace` keeps
      // it out of the page's history; in Chromium the removal adds one entry all
      // the same, but an address that stays would load again when the node moves.
      if (node instanceof HTMLIFrameElement) {
        attempt(() => node.contentWindow?.location.replace('about:blank'));
      }
    }
    reload(node);
  }
};
