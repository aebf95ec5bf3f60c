import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'markup that is read from the page and written back runs nothing twice',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body: `<main>${external(tracker('tag-1'))}
        ${inline(spy('tag-2'), 'data-category="analytics" id="named"')}
        <template data-category="analytics"><script>${spy('in-template')}</script></template>
        </main>`,
    });
    const rewrite = () =>
      page.evaluate(() => {
        const main = document.querySelector('main');
        const html = main?.innerHTML ?? '';
        if (main) main.innerHTML = html;
      });
    await rewrite();
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2', 'in-template');
    await rewrite();
    await settle();
    await rewrite();
    await settle();
  },
  { allowed: ['tag-1', 'tag-2', 'in-template'] },
);
