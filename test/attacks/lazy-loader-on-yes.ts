import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'an address that the page sets by itself in the moment of the yes goes with a no',
  async ({ open, page, frame, image, accept, withdraw, ...scene }) => {
    await open({
      body: `<iframe title="f" ${OF} data-src="${frame('frame')}"></iframe>
        <img alt="" ${OF} data-src="${image('image')}">
        <script>document.addEventListener('consentry:change', ({ detail }) => {
          if (!detail.after.marketing) return;
          for (const node of document.querySelectorAll('[data-src]')) {
            node.src = node.dataset.src;
          }
        });</script>`,
    });
    await accept();
    await expect
      .poll(() => new Set(scene.requested()))
      .toEqual(new Set(['frame', 'image']));
    // What it sets loads once, however often it is set: all of it has come.
    await expect
      .poll(() => page.evaluate(() => document.images[0]?.complete))
      .toBe(true);
    const embedded = () => page.frames().map((one) => one.url());
    await expect.poll(() => embedded().join()).toContain('tracker.test');
    await scene.settle();
    const asked = scene.requested();
    await withdraw();
    await scene.settle();
    expect(scene.requested()).toEqual(asked);
    expect(
      await page
        .locator('[data-src]')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('src'))),
    ).toEqual([null, null]);
  },
  { allowed: ['frame', 'image'] },
);
