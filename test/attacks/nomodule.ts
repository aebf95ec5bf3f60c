import { defineAttack, external, inline } from './attack.js';

const LEGACY = 'data-category="analytics" nomodule';

export const attack = defineAttack(
  'a nomodule script is neither fetched nor run, and its group goes on',
  async ({ open, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body:
        external(tracker('tag-1', { delay: 100 })) +
        external(tracker('old'), LEGACY) +
        inline(spy('old inline'), LEGACY) +
        external(tracker('tag-2')),
    });
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
