import { expect } from '../helpers/expect.js';
import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'a clone of a tag that ran runs beside it, but neither in its place nor as a copy of the live one',
  async ({ open, page, spy, accept, expectRan, settle, ran }) => {
    await open({ body: inline(spy('tag')) });
    await accept();
    await expectRan('tag');
    await page.evaluate(() => {
      const held = document.querySelector('script[data-category]');
      held?.replaceWith(held.cloneNode(true));
      for (const script of document.querySelectorAll('script:not([src])')) {
        const isLive = script.getAttribute('type') !== 'text/plain';
        if (isLive) document.body.append(script.cloneNode(true));
      }
    });
    await settle();
    expect(await ran()).toEqual(['tag']);
    await page.evaluate(() => {
      const held = document.querySelector('script[data-category]');
      held?.after(held.cloneNode(true));
    });
    await expectRan('tag', 'tag');
  },
  { allowed: ['tag'], repeats: ['tag'] },
);
