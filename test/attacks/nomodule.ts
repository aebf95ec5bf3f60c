import { defineAttack, external, inline } from './attack.js';

const OLD = 'data-category="analytics" nomodule';

export const attack = defineAttack(
  'scripts for old browsers are neither fetched nor run, and hold up nobody',
  async ({ open, spy, tracker, accept, expectRan }) => {
    await open({
      body: `${external(tracker('old-first'), OLD)}
        ${external(tracker('tag-1', { delay: 200 }))}
        ${external(tracker('old'), OLD)} ${inline(spy('old-inline'), OLD)}
        ${inline(spy('tag-2'))}`,
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
