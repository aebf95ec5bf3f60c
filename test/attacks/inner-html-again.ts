import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'markup that a page reads and writes back runs nothing twice',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body: `<main>${external(tracker('tag-1'), 'data-category="analytics" id="one"')}
        ${inline(spy('tag-2'), 'data-category="analytics" id="two"')}
        <template data-category="analytics" id="three">
          <p>shown</p> and text
          <script>${spy('tag-3')}</script>
          <script data-src="${tracker('tag-4')}"></script>
        </template> ${inline(spy('tag-5'))}</main>`,
    });
    await settle();
    const again = () =>
      page.evaluate(() => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = `${main.innerHTML}<!-- more -->`;
      });
    await again();
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5');
    await again();
    await settle();
    await again();
    await settle();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5');
    await expect(page.locator('main p')).toHaveCount(1);
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/^\s*shown\s+and text\s*$/);
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4', 'tag-5'] },
);
