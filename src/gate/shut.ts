// Takes back what was released, and what other code has given to held nodes.
// The address stays where the owner wrote it, so it survives every change.
import { attempt } from '../browser/guard.js';
import type { Traces } from '../parts/contract.js';
import type { Report } from '../types.js';
import { heldAddress, heldAddresses } from './held.js';

/** A player notices neither an address that is gone nor one of its `<source>`. */
const reload = (node: Element): void => {
  if (heldAddress(node, 'src') === null) return;
  if (node instanceof HTMLTrackElement) return;
  const player = node.closest('video,audio');
  if (player instanceof HTMLMediaElement) attempt(() => player.load());
};

/**
 * Changes the addresses of a node. What embeds goes on with what it has begun,
 * or is brought back by the browser's history, whatever its address says now;
 * put in anew it begins with that.
 */
export const change = (node: Element, set: () => void): void => {
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

/** Takes the addresses back, from a clone of a released node, too. */
export const clearAddresses = (
  node: Element,
  { replaced }: Traces,
  report: Report,
): void => {
  const before = replaced.get(node);
  replaced.delete(node);
  const names: string[] = [];
  for (const name of heldAddresses(node)) {
    if (before || node.getAttribute(name) === heldAddress(node, name)) {
      names.push(name);
    }
  }
  if (!names[0]) return;
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

/** Comments around the content of a template: in markup that a page reads and writes back, they tell what is ours. */
export const START = 'consentry';
export const END = '/consentry';

/** What stands behind a template by markup that was written back. */
const writtenBack = (template: Element): ChildNode[] => {
  const nodes: ChildNode[] = [];
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    const mark = node instanceof Comment && node.textContent;
    if (!nodes.length && mark !== START) return [];
    nodes.push(node);
    if (mark === END) return nodes;
  }
  return [];
};

/** Takes away what was put behind a template, and what markup that was written back has of it. */
export const removeContent = (
  template: Element,
  { inserted }: Traces,
): void => {
  for (const node of inserted.get(template) ?? writtenBack(template)) {
    node.remove();
  }
  inserted.delete(template);
};
