import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a frame that a listener of a store moves while a no is told is empty by then',
  async ({ open, page, frame, accept, refuse, ...scene }) => {
    for (const [before, store] of ['grants', 'record'].entries()) {
      await page.context().clearCookies();
      await open({
        path: `/${store}`,
        body: `<iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>`,
      });
      await accept();
      const asOften = Array.from({ length: before + 1 }, () => 'frame');
      await scene.expectRequested(...asOften);
      await scene.settle();
      await page.evaluate((name) => {
        Reflect.get(window, 'consentry')[name].listen(() => {
          const held = document.querySelector('iframe');
          if (held) document.body.append(held);
        });
      }, store);
      await refuse();
      await scene.settle();
      await scene.expectRequested(...asOften);
    }
  },
  { allowed: ['frame'] },
);
