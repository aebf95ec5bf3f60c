import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'within the very call that says no, frames and images still to come are empty and no waiting tag is left to run',
  async (scene) => {
    const { open, page, world, spy, frame, image, accept, settle } = scene;
    const hangs = scene.tracker('tag-1', { hang: true });
    await open({
      body: `${external(hangs)} ${inline(spy('late'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>
        <img alt="" loading="lazy" data-category="analytics" data-src="${image('image')}">
        <template data-category="analytics"><p id="inside">inside</p></template>`,
    });
    await accept();
    await scene.expectRequested('frame', 'image', 'tag-1');
    await expect(page.locator('#inside')).toHaveCount(1);
    const left = await page.evaluate(() => {
      Reflect.get(window, 'consentry').rejectAll();
      const live = 'iframe[src], img[src], #inside, script[src*="tag-1"]';
      return [...document.querySelectorAll(live)]
        .filter((node) => !(node instanceof HTMLScriptElement) || !node.type)
        .map((node) => node.outerHTML);
    });
    expect(left).toEqual([]);
    world.release(hangs);
    await settle();
    const embedded = page.frames().map((one) => one.url());
    expect(embedded.join()).not.toContain('tracker.test');
  },
  { allowed: ['tag-1', 'frame', 'image'] },
);
