import { expect } from '@playwright/test';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'what is still loading when the visitor says no is not embedded when it arrives',
  async ({ open, page, frame, style, image, accept, withdraw, ...scene }) => {
    const late = { delay: 600 };
    await open({
      body: `<iframe title="f" ${OF} data-src="${frame('frame', late)}"></iframe>
        <object ${OF} type="text/html" data-data="${frame('object', late)}"></object>
        <embed ${OF} type="text/html" data-src="${frame('embed', late)}">
        <link rel="stylesheet" ${OF} data-href="${style('style', late)}">
        <img alt="" ${OF} data-src="${image('image', late)}">`,
    });
    await accept();
    const { expectRequested, settle } = scene;
    await expectRequested('embed', 'frame', 'image', 'object', 'style');
    await withdraw();
    await settle(1000);
    const urls = page.frames().map((one) => one.url());
    expect(urls.join()).not.toContain('tracker.test');
    const seen = await page.evaluate(() => {
      const [title, picture] = [
        document.querySelector('h1'),
        document.querySelector('img'),
      ];
      return [title && getComputedStyle(title).color, picture?.naturalWidth];
    });
    expect(seen).toEqual(['rgb(0, 0, 0)', 0]);
  },
  { allowed: ['frame', 'object', 'embed', 'style', 'image'] },
);
