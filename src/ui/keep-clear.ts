// Keeps what lies at the end of the page reachable while the banner covers
// the bottom of the window.
// Source: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
import { create, doc } from '../browser/document.js';

const MARGIN_PX = 32;

/**
 * Lets the page scroll past the banner. The room is added after `body`, not
 * in it: a body that is a centred grid or flexbox would move.
 * @returns takes it back
 */
export const keepClear = (banner: HTMLElement): (() => void) => {
  const page = doc('documentElement');
  const room = create('p');
  const before = page.style.scrollPaddingBlockEnd;
  const observer = new ResizeObserver(() => {
    const size = `${banner.offsetHeight + MARGIN_PX}px`;
    page.style.scrollPaddingBlockEnd = size;
    room.style.cssText = `display:block!important;margin:0;height:${size}!important`;
  });
  page.append(room);
  observer.observe(banner);
  return () => {
    observer.disconnect();
    page.style.scrollPaddingBlockEnd = before;
    room.remove();
  };
};
