// Shows the banner above the page, which stays usable.
import { doc } from '../browser/document.js';
import { keepClear } from './keep-clear.js';

/** Shows the banner. @returns takes it away. */
export const raiseBeside = (
  host: HTMLElement,
  title: HTMLElement,
): (() => void) => {
  host.role = 'region';
  host.setAttribute('aria-labelledby', title.id);
  // Only the top layer stays above what the page puts up later; unlike a
  // dialog, a popover leaves the focus where it is.
  host.popover = 'manual';
  doc('body').prepend(host);
  host.showPopover?.();
  const release = keepClear(host);
  return () => {
    release();
    host.remove();
  };
};
