import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a clone of a held script is held like it, and each runs once',
  async ({ open, spy, page, accept, expectRan, settle }) => {
    await open({
      body: `<script id="held" type="text/plain" data-category="analytics">${spy('tag')}</script>`,
    });
    await page.evaluate(() => {
      const held = document.querySelector('#held');
      if (held) held.after(held.cloneNode(true));
    });
    await settle();
    await accept();
    await expectRan('tag', 'tag');
  },
  { allowed: ['tag'], repeats: ['tag'] },
);
