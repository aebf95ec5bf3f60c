// Elements that load something. One that may not gets the held shape, so that
// the gate releases it after a yes, as all others.
import { bare } from '../bare.js';
import { listen } from '../browser/document.js';
import type { Natives } from '../browser/natives.js';
import { isScript } from './shape.js';
import type { Shape } from './shape.js';
import type { Verdict } from './verdict.js';

/** Address → elements that load it. */
export const LOADERS: Readonly<Record<string, string>> = bare({
  src: 'script,iframe,img,source,video,audio,embed,input',
  srcset: 'img,source',
  href: 'link,script,image',
  data: 'object',
});
/** All of these elements, as a selector. */
export const ALL: string = Object.values(LOADERS).join();

export interface Elements {
  /** Whether an address that is about to be set is held instead. */
  isStopped: (element: Element, name: string, address: string) => boolean;
  /** Holds what may not load, in a tree and its root. @returns how many */
  inspect: (root: Node, skipsScripts?: boolean) => number;
  /** Whether we hold it, not its owner. */
  isOurs: (element: Element) => boolean;
  /** Scripts that run or have run: nobody can take that back. */
  started: WeakSet<Element>;
}

export const createElements = (
  { against, note }: Verdict,
  { get, matches, find }: Natives,
  shape: Shape,
  signal: AbortSignal,
): Elements => {
  const started = new WeakSet<Element>();

  const loads = (element: Element, name: string) =>
    matches(element, LOADERS[name] ?? '');

  /** @returns the rule by which an address is held, and has been held now */
  const hold = (element: Element, name: string, what: string) => {
    if (shape.isOwners(element, name, what)) return undefined;
    const parts = name === 'srcset' ? what.split(/[\s,]+/) : [what];
    const rule = parts.map(against).find((one) => one);
    if (rule) {
      shape.hold(element, name, what, rule);
      note({ kind: element.localName, what, rule });
    }
    return rule;
  };

  // Who waits for a script hears of the one that the gate runs in its place,
  // which has the handlers in attributes itself.
  const pass = ({ target }: Event) => {
    const { previousElementSibling: held } = target as Element;
    const isHeard =
      held &&
      shape.isOurs(held) &&
      isScript(held) &&
      get(held, 'src') === get(target as Element, 'src') &&
      get(held, 'onload') === null;
    if (isHeard) held.dispatchEvent(new Event('load'));
  };
  listen(document, 'load', pass, signal);

  return {
    started,
    isOurs: shape.isOurs,

    isStopped: (element, name, address) => {
      if (!loads(element, name)) return false;
      // A script runs when it is in the page; an address alone does nothing.
      if (isScript(element) && !element.isConnected && !shape.isOurs(element)) {
        started.delete(element);
        return false;
      }
      if (hold(element, name, address)) return !isScript(element);
      shape.free(element, name, address);
      return false;
    },

    inspect: (root, skipsScripts) => {
      let count = 0;
      for (const element of find(root, ALL)) {
        const isLate = skipsScripts || started.has(element);
        if (isScript(element) && (isLate || !shape.runs(element))) continue;
        for (const name of Object.keys(LOADERS)) {
          const value = get(element, name);
          if (value === null || !loads(element, name)) continue;
          if (hold(element, name, value)) count++;
        }
        if (get(element, 'src') && shape.runs(element)) started.add(element);
      }
      return count;
    },
  };
};
