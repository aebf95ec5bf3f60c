import { defineAttack, external, inline } from './attack.js';

const MODULE = 'data-category="analytics" data-type="module"';

export const attack = defineAttack(
  'modules run once and in author order, also those that wait for their imports',
  async ({ open, spy, tracker, address, accept, expectRan, ...scene }) => {
    const slow = address('slow.js', {
      delay: 300,
      body: 'export const x = 1;',
    });
    await open({
      body: `${inline(`import { x } from '${slow}'; ${spy('tag-1')}`, MODULE)}
        ${inline(spy('tag-2'), MODULE)}
        ${external(tracker('tag-3', { delay: 100 }), MODULE)}
        ${inline(spy('tag-4'), MODULE)}`,
    });
    await scene.settle();
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['slow', 'tag-1', 'tag-2', 'tag-3', 'tag-4'] },
);
