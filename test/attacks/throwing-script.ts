import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'scripts that throw do not hold up the rest of their group',
  async ({ open, tracker, spy, accept, expectRan }) => {
    const fail = 'throw new Error("of the tag")';
    await open({
      body:
        external(tracker('tag-1', { body: fail })) +
        inline(spy('tag-2') + fail) +
        inline('this is no JavaScript') +
        external(tracker('tag-3')),
    });
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'], errors: true },
);
