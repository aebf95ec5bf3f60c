import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'held markup by createContextualFragment is held and runs once',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    await open();
    const add = (html: string) =>
      page.evaluate((text) => {
        document.body.append(
          document.createRange().createContextualFragment(text),
        );
      }, html);
    await add(external(tracker('tag-1')) + inline(spy('tag-2')));
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
    await add(inline(spy('tag-3')));
    await expectRan('tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
