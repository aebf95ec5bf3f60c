import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'tags in front of our own are held and run before those behind it',
  async ({ open, spy, tracker, accept, expectRan, settle }) => {
    await open({
      before: external(tracker('tag-1')) + inline(spy('tag-2')),
      body: external(tracker('tag-3')) + inline(spy('tag-4')),
    });
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4'] },
);
