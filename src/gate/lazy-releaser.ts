// The part that releases, before and after it is there: it is loaded with the
// first node that may go.
import type { LoadPart, Releaser, Releasing } from '../parts/contract.js';

export interface LazyReleaser extends Releaser {
  /** Loads it ahead of the first need. */
  prepare: () => void;
}

/** @param ready - called once it is there; until then it has released nothing */
export const createLazyReleaser = (
  loadPart: LoadPart,
  lent: Releasing,
  ready: () => void,
): LazyReleaser => {
  let releaser: Releaser | undefined;
  let isAsked = false;
  const prepare = () => {
    if (isAsked) return;
    isAsked = true;
    loadPart('release')
      .then((part) => {
        releaser ??= part.createReleaser(lent);
        ready();
      })
      .catch((error: unknown) => lent.report('part', 'release', error));
  };
  return {
    prepare,
    release: (node) => {
      prepare();
      releaser?.release(node);
    },
    take: () => releaser?.take() ?? [],
    revoke: () => {
      releaser?.revoke();
      // With the next choice, what could not be loaded is tried again.
      isAsked = !!releaser;
    },
    stop: () => releaser?.stop(),
  };
};
