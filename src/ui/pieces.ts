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
  [
    // A frame with an address of its own shows that.
    ':is(iframe,embed,object)[data-category]:not([src],[srcdoc],[data],[data-consentry-placeholder="none"])',
    'placeholder',
  ],
];

interface Placed {
  readonly selector: string;
  readonly parent: ParentNode | null;
  readonly away: () => void;
}

/** Fills what is there and what comes, until `inside.signal` aborts. */
export const start = (
  { report, settings, signal }: Inside,
  load: LoadView,
): void => {
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
  const clear = (isOver: (element: Element, piece: Placed) => boolean) => {
    for (const [element, piece] of placed) {
      if (!isOver(element, piece)) continue;
      placed.delete(element);
      piece.away();
    }
  };
  const pieces = PIECES.filter(
    ([, name]) => name !== 'placeholder' || settings.ui?.placeholders !== false,
  );
  const look = () => {
    clear(
      (element, { selector, parent }) =>
        !element.isConnected ||
        element.parentNode !== parent ||
        !matches(element, selector),
    );
    for (const [selector, name] of pieces) {
      for (const element of queryAll(selector)) {
        if (placed.has(element)) continue;
        const parent = element.parentNode;
        placed.set(element, { selector, parent, away: place(element, name) });
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
      attributeFilter: [
        ...['data-consentry', 'data-category', 'data-consentry-placeholder'],
        ...['src', 'srcdoc', 'data'],
      ],
    });
  });
  listen(signal, 'abort', () => {
    observer.disconnect();
    clear(() => true);
  });
};
