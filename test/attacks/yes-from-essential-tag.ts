import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'a yes that an essential tag says in the midst of a sweep does not let later tags overtake',
  async ({ open, spy, expectRan }) => {
    await open({
      grants: true,
      body: `${inline(spy('tag-1'))}
        ${inline('consentry.acceptAll()', 'data-category="essential"')}
        ${inline(spy('tag-2'))}`,
    });
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
