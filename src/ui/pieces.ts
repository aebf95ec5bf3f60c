// What stands in the page itself, now or later: finds it, fills it, and takes
// ours away with it. A lazy part, loaded once there is anything of the kind.
import { doc, listen, matches, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { whenParsed } from '../browser/when.js';
import { CONTRACT } from '../parts/contract.js';
import type { Inside, LoadView, ViewName } from '../parts/contract.js';

export const contract: number = CONTRACT;

const PIECES: readonly (readonly [selector: string, name: ViewName])[] = [
  ['[data-consentry="preferences"]', 'preferences'],
  ['[data-consentry="declaration"]', 'declaration'],
];

interface Placed {
  readonly selector: string;
  readonly away: () => void;
}

/** Fills what is there and what comes, until `inside.signal` aborts. */
export const start = ({ report, signal }: Inside, load: LoadView): void => {
  /** Element of the page → ours in it. */
  const placed = new Map<Element, Placed>();

  const place = (element: Element, name: ViewName) => {
    let isOver = false;
    let unmount: (() => void) | undefined;
    load(name).then(
      (show) => {
        if (!isOver) unmount = guard(() => show(element));
      },
      (error) => report('part', name, error),
    );
    return () => {
      isOver = true;
      if (unmount) guard(unmount);
    };
  };
  const clear = (isOver: (element: Element, selector: string) => boolean) => {
    for (const [element, { selector, away }] of placed) {
      if (!isOver(element, selector)) continue;
      placed.delete(element);
      away();
    }
  };
  const look = () => {
    clear(
      (element, selector) =>
        !element.isConnected || !matches(element, selector),
    );
    for (const [selector, name] of PIECES) {
      for (const element of queryAll(selector)) {
        if (placed.has(element)) continue;
        placed.set(element, { selector, away: place(element, name) });
      }
    }
  };

  const observer = new MutationObserver(look);
  // A framework may not have taken over its markup before that.
  whenParsed(() => {
    if (signal.aborted) return;
    look();
    observer.observe(doc('documentElement'), {
      childList: true,
      subtree: true,
      attributeFilter: ['data-consentry'],
    });
  });
  listen(signal, 'abort', () => {
    observer.disconnect();
    clear(() => true);
  });
};
