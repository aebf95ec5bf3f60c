// What stands in the page itself, now or later: finds it, fills it, and takes
// ours away with it. A lazy part, loaded once there is anything of the kind.
import { doc, listen, matches, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { whenParsed } from '../browser/when.js';
import { CONTRACT } from '../parts/contract.js';
import type { Inside, LoadView, ViewName } from '../parts/contract.js';

export const contract: number = CONTRACT;

/** A frame with an address of its own shows that. */
const FRAMES =
  ':is(iframe,embed,object)[data-category]:not([src],[srcdoc],[data],[data-consentry-placeholder="none"])';
const PIECES: readonly (readonly [selector: string, name: ViewName])[] = [
  ['[data-consentry="preferences"]', 'preferences'],
  ['[data-consentry="declaration"]', 'declaration'],
  [FRAMES, 'placeholder'],
  // Ours over frames name no service.
  ['[data-consentry="placeholder"][data-service]', 'placeholder'],
];

const serviceOf = (element: Element): string | null =>
  element.getAttribute('data-service');

interface Placed {
  readonly selector: string;
  readonly parent: ParentNode | null;
  readonly service: string | null;
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
    ([selector]) => selector !== FRAMES || settings.ui?.placeholders !== false,
  );
  const look = () => {
    clear(
      (element, { selector, parent, service }) =>
        !element.isConnected ||
        element.parentNode !== parent ||
        serviceOf(element) !== service ||
        !matches(element, selector),
    );
    for (const [selector, name] of pieces) {
      for (const element of queryAll(selector)) {
        if (placed.has(element)) continue;
        placed.set(element, {
          selector,
          parent: element.parentNode,
          service: serviceOf(element),
          away: place(element, name),
        });
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
        ...['data-consentry', 'data-category', 'data-service'],
        ...['data-consentry-placeholder', 'src', 'srcdoc', 'data'],
      ],
    });
  });
  listen(signal, 'abort', () => {
    observer.disconnect();
    clear(() => true);
  });
};
