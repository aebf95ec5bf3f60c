import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a frame that is out of the page in the moment of a no is empty when it comes back in the same task',
  async ({ open, page, frame, accept, ...scene }) => {
    await open({
      body: `<iframe title="f" data-category="marketing" data-src="${frame('frame')}"></iframe>`,
    });
    await accept();
    await scene.expectRequested('frame');
    await scene.settle();
    await page.evaluate(() => {
      const held = document.querySelector('iframe');
      held?.remove();
      Reflect.get(window, 'consentry').rejectAll();
      if (held) document.body.append(held);
    });
    await scene.settle();
    expect(scene.requested()).toEqual(['frame']);
  },
  { allowed: ['frame'] },
);
