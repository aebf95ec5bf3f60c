import { defineAttack, external, inline } from './attack.js';

const retype = `for (const node of document.querySelectorAll('[data-category]'))
  node.type = node.type === 'text/plain' ? 'text/other' : 'text/plain';`;

export const attack = defineAttack(
  'a page that changes the type of held scripts and back runs them once, and not before a yes',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body: external(tracker('tag-1')) + inline(spy('tag-2')),
    });
    await page.evaluate(retype);
    await settle();
    await accept();
    await settle();
    await page.evaluate(retype);
    await page.evaluate(() => {
      document.body.append(document.createElement('p'));
    });
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('[data-category]')) {
        document.body.append(node);
      }
    });
    await expectRan('tag-1', 'tag-2');
    await page.evaluate(retype);
    await page.evaluate(retype);
    await settle();
  },
  { allowed: ['tag-1', 'tag-2'] },
);
