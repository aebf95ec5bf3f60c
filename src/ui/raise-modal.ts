// Shows the banner in front of a page that waits for an answer.
import { create, doc } from '../browser/document.js';

/**
 * Shows the banner. The dialog around it is never seen: it makes the rest of
 * the page inert. Agents find a banner only if it is itself the fixed element.
 * @returns takes it away, and gives the focus back
 */
export const raiseModal = (
  host: HTMLElement,
  title: HTMLElement,
): (() => void) => {
  const before = doc('activeElement');
  const dialog = create('dialog');
  dialog.style.cssText = 'all:unset!important';
  // Not by Escape, nor by a gesture: neither is an answer.
  dialog.setAttribute('closedby', 'none');
  // Safari does not know `closedby`.
  dialog.oncancel = (event) => event.preventDefault();
  dialog.setAttribute('aria-labelledby', title.id);
  host.popover = 'manual';
  dialog.append(host);
  doc('body').prepend(dialog);
  // Not on a button: the first focus must not suggest an answer. Firefox would
  // scroll the text to the first link.
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.showModal();
  host.showPopover?.();
  title.focus({ preventScroll: true });
  // A filter that hides the banner must not leave the page inert behind it.
  const observer = new ResizeObserver(() => {
    if (!host.offsetHeight) dialog.close();
  });
  observer.observe(host);
  return () => {
    observer.disconnect();
    dialog.close();
    dialog.remove();
    // WebKit gives the focus back while the page is still inert.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
};
