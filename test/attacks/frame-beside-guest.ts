import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a frame whose stand-in changes the page when it goes stays in the page, and follows the choice',
  async ({ open, page, world, host, frame, accept, withdraw, ...scene }) => {
    world.page(
      `https://${host}/stand-in`,
      `<script>addEventListener('pagehide', () => parent.document.querySelector('#next')?.remove())</script>`,
    );
    await open({
      body: `<div><iframe title="f" src="/stand-in" data-category="marketing" data-src="${frame('frame')}"></iframe><b id="next">next</b></div>`,
    });
    await accept();
    await scene.expectRequested('frame');
    expect(await page.locator('div > iframe').count()).toBe(1);
    await withdraw();
    await scene.settle();
    expect(await page.locator('div > iframe').count()).toBe(1);
    const embedded = page.frames().map((one) => one.url());
    expect(embedded.join()).not.toContain('tracker.test');
  },
  { allowed: ['frame'] },
);
