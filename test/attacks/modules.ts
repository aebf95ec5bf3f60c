import { defineAttack, external, inline } from './attack.js';

const MODULE = 'data-category="analytics" data-type="module"';

export const attack = defineAttack(
  'modules and classic scripts of a group run in author order, however slow the first',
  async ({ open, spy, tracker, accept, expectRan, settle }) => {
    const imported = tracker('imported', { delay: 100 });
    await open({
      body:
        external(tracker('tag-1', { delay: 150 }), MODULE) +
        inline(`import '${imported}'; ${spy('tag-2')}`, MODULE) +
        external(tracker('tag-3'), MODULE) +
        inline(spy('tag-4')) +
        external(tracker('tag-5')),
    });
    await settle();
    await accept();
    await expectRan('tag-1', 'imported', 'tag-2', 'tag-3', 'tag-4', 'tag-5');
  },
  { allowed: ['imported', ...[1, 2, 3, 4, 5].map((at) => `tag-${at}`)] },
);
