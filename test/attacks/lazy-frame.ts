import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a lazy frame far below that was granted and withdrawn does not load on the way down',
  async ({ open, page, frame, image, accept, withdraw, settle, requested }) => {
    const of = 'data-category="marketing" loading="lazy"';
    await open({
      body: `<div style="height: 30000px">Long</div>
        <iframe title="f" ${of} data-src="${frame('frame')}"></iframe>
        <img alt="" width="9" height="9" ${of} data-src="${image('image')}">`,
    });
    const scroll = (to: number) => page.evaluate((y) => scrollTo(0, y), to);
    await scroll(40_000);
    await settle();
    await scroll(0);
    await accept();
    await settle();
    await withdraw();
    const before = requested().length;
    await scroll(40_000);
    await settle();
    expect(requested()).toHaveLength(before);
  },
  { allowed: ['frame', 'image'] },
);
