// Keeps what the banner covers within reach.
// Source: https://www.w3.org/WAI/WCAG22/Understanding/focus-not-obscured-minimum
import { create, doc } from '../browser/document.js';

const MARGIN_PX = 32;

/**
 * Lets the page scroll past the banner, and anchors land beside it. The room
 * is added after `body`, not in it: a body that is a centred grid or flexbox
 * would move. If the banner still lies over what has the focus, such as a link
 * in a fixed header, it goes to the other end of the window.
 * @returns takes it back
 */
export const keepClear = (banner: HTMLElement): (() => void) => {
  const page = doc('documentElement');
  const room = create('p');
  const { style } = page;
  const { scrollPaddingTop, scrollPaddingBottom } = style;
  const before = { scrollPaddingTop, scrollPaddingBottom };
  const fit = () => {
    if (!banner.isConnected) return;
    const size = `${banner.offsetHeight + MARGIN_PX}px`;
    const isAbove = banner.hasAttribute('data-top');
    const side = isAbove ? 'scrollPaddingTop' : 'scrollPaddingBottom';
    Object.assign(style, before, { [side]: size });
    room.style.cssText = `display:block!important;height:${size}!important`;
  };
  // In the next frame: the page gets longer, which others may observe.
  const observer = new ResizeObserver(() => requestAnimationFrame(fit));
  const stepAside = () => {
    const focused = doc('activeElement') ?? page;
    const { x, y } = focused.getBoundingClientRect();
    const over = doc('elementFromPoint').call(document, x, y);
    if (banner.contains(over) && !banner.contains(focused)) {
      banner.toggleAttribute('data-top');
      fit();
    }
  };
  // By the next frame the browser has scrolled to what has the focus.
  const later = () => requestAnimationFrame(stepAside);
  page.addEventListener('focusin', later);
  page.append(room);
  observer.observe(banner);
  return () => {
    page.removeEventListener('focusin', later);
    observer.disconnect();
    Object.assign(style, before);
    room.remove();
  };
};
