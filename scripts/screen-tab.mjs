// Draws one scene after the other in the same tab: opening one costs more than
// most scenes do. Each scene has an origin of its own, so that nothing which is
// stored passes from one to the next.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { POSTER, settingsOf } from './screen-scenes.mjs';

const NOW = '2026-03-05T09:30:00Z';
/** What of a picture is compared: ours, and its shadow. */
const MARGIN_PX = 24;

/** From the front to the back. */
const OURS = [
  ...['panel] dialog', 'notice]', 'banner]'],
  ...['inline]', 'table]', 'offer]', 'placeholder]', 'reopen]'],
];

/** The part of the window with what is in front of all else. */
const areaOf = (page) =>
  page.evaluate(
    ([ours, margin]) => {
      const boxes = ours
        .map((rest) => {
          const [host, inner] = rest.split(' ');
          const hosts = [
            ...document.querySelectorAll(`[data-consentry=${host}`),
          ];
          return inner
            ? hosts.flatMap(({ shadowRoot }) => [
                ...shadowRoot.querySelectorAll(inner),
              ])
            : hosts;
        })
        .find(({ length }) => length)
        .map((node) => node.getBoundingClientRect());
      const least = (side) => Math.min(...boxes.map((box) => box[side]));
      const most = (side) => Math.max(...boxes.map((box) => box[side]));
      const x = Math.max(0, Math.floor(least('left')) - margin);
      const y = Math.max(0, Math.floor(least('top')) - margin);
      const right = Math.min(Math.ceil(most('right')) + margin, innerWidth);
      const bottom = Math.min(Math.ceil(most('bottom')) + margin, innerHeight);
      return { x, y, width: right - x, height: bottom - y };
    },
    [OURS, MARGIN_PX],
  );

/** @param pages - host → its page */
const serve = (pages) => async (route) => {
  const { pathname, host } = new URL(route.request().url());
  if (pathname === '/') {
    return route.fulfill({
      body: pages.get(host),
      contentType: 'text/html; charset=utf-8',
    });
  }
  if (pathname === '/poster.svg') {
    return route.fulfill({ body: POSTER, contentType: 'image/svg+xml' });
  }
  if (!pathname.startsWith('/lib/')) return route.abort();
  const path = `../dist/${pathname.slice('/lib/'.length)}`;
  return route.fulfill({
    body: await readFile(fileURLToPath(new URL(path, import.meta.url))),
    contentType: 'text/javascript; charset=utf-8',
  });
};

/** What stands in the flow of the page is drawn in a window as high as the page. */
const growWindow = async (page) => {
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ ...page.viewportSize(), height });
};

/** The browser's settings, by which scenes share a tab. */
export const tabOptions = ({ name, viewport, deviceScaleFactor }) => ({
  reducedMotion: 'reduce',
  timezoneId: 'UTC',
  ...settingsOf(name).context,
  ...(viewport && { viewport }),
  ...(deviceScaleFactor && { deviceScaleFactor }),
});

/** @param options - see `tabOptions` */
export const openTab = async (browser, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const pages = new Map();
  await context.route('**', serve(pages));
  // Some show the time of the choice.
  await page.clock.setFixedTime(NOW);

  /**
   * @param isCut - whether only what is ours is drawn
   * @returns the picture, a PNG file
   */
  const draw = async (name, isCut) => {
    const { html, isWhole, action } = settingsOf(name);
    const host = `${name.replaceAll(/[_.]/g, '-')}.site.test`;
    pages.set(host, html);
    await page.setViewportSize(options.viewport);
    await page.goto(`https://${host}/`);
    await action(page);
    // No button under the pointer.
    await page.mouse.move(0, 0);
    if (isWhole) await growWindow(page);
    const picture = await page.screenshot({
      caret: 'hide',
      ...(isCut && { clip: await areaOf(page) }),
    });
    return picture;
  };
  return { draw, close: () => context.close() };
};
