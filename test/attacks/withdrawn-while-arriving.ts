import { expect } from '@playwright/test';
import { defineAttack, inline } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'what arrives in the moment of a no is empty: frame, embed, object, style sheet, player',
  async ({ open, page, frame, style, address, accept, ...scene }) => {
    const delay = 60;
    // Once it has run, what releases is there, and the times below count from
    // the yes alone.
    const ready = inline(scene.spy('ready'), 'data-category="essential"');
    const film = address('film.mp4', { delay, body: 'no film' });
    for (const wait of [0, 40, 60, 80, 100]) {
      await open({
        path: `/${wait}`,
        body: `<h1>Title</h1>
          <iframe title="f" ${OF} data-src="${frame('frame', { delay })}"></iframe>
          <embed type="text/html" ${OF} data-src="${frame('embed', { delay })}">
          <object type="text/html" ${OF} data-data="${frame('object', { delay })}"></object>
          <video ${OF} data-src="${film}"></video>
          <link rel="stylesheet" ${OF} data-href="${style('style', { delay })}">
          ${ready}`,
      });
      await scene.expectRan('ready');
      await accept();
      await page.waitForTimeout(wait);
      await scene.withdraw();
      await scene.settle(200);
      const embedded = page
        .frames()
        .map((one) => one.url())
        .filter((url) => url.includes('tracker.test'));
      expect(embedded, `after ${wait} ms`).toEqual([]);
      const color = await page
        .locator('h1')
        .last()
        .evaluate((node) => getComputedStyle(node).color);
      expect(color, `after ${wait} ms`).not.toBe('rgb(1, 2, 3)');
    }
  },
  {
    allowed: ['frame', 'embed', 'object', 'style', 'film'],
    ungated: ['ready'],
  },
);
