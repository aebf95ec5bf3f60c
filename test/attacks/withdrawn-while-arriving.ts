import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';
const EMBEDDED = ['frame', 'embed', 'object', 'style', 'film'];

export const attack = defineAttack(
  'what arrives in the moment of a no is empty: frame, embed, object, style sheet, player',
  async ({ open, page, frame, style, address, accept, ...scene }) => {
    const delay = 60;
    const film = address('film.mp4', { delay, body: 'no film' });
    const waits = [0, 30, 50, 60, 70, 90];
    for (const [before, wait] of waits.entries()) {
      await open({
        path: `/${wait}`,
        body: `<h1>Title</h1>
          <iframe title="f" ${OF} data-src="${frame('frame', { delay })}"></iframe>
          <embed type="text/html" ${OF} data-src="${frame('embed', { delay })}">
          <object type="text/html" ${OF} data-data="${frame('object', { delay })}"></object>
          <video ${OF} data-src="${film}"></video>
          <link rel="stylesheet" ${OF} data-href="${style('style', { delay })}">`,
      });
      await accept();
      const areAllAsked = () =>
        EMBEDDED.every(
          (name) =>
            scene.requested().filter((one) => one === name).length > before,
        );
      await expect.poll(areAllAsked, { intervals: [5] }).toBe(true);
      await page.waitForTimeout(wait);
      await scene.withdraw();
      await scene.settle(200);
      const embedded = page
        .frames()
        .map((one) => one.url())
        .filter((url) => url.includes('tracker.test'));
      expect(embedded, `after ${wait} ms`).toEqual([]);
      // Not by a locator: where a frame has gone, the one of Firefox hangs.
      const color = await page.evaluate(
        () => getComputedStyle(document.querySelectorAll('h1')[1]!).color,
      );
      expect(color, `after ${wait} ms`).not.toBe('rgb(1, 2, 3)');
    }
  },
  { allowed: EMBEDDED },
);
