/**
 * Runs once a script of that address has: what a vendor's snippet does in
 * `onload`. For `start` alone: before a yes, nothing may listen.
 */
export const afterLoad = (src: string, run: () => void): void => {
  // A name in the page's markup may shadow the document's method.
  EventTarget.prototype.addEventListener.call(
    document,
    'load',
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.src === src) run();
    },
    true,
  );
};
