import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a fetched tag does not overtake an inline one that the parser may still be adding to',
  async ({ open, world, host, spy, tracker, accept, expectRan }) => {
    const body = `<div>${inline(spy('tag-1'))}</div><div>${external(tracker('tag-2'))}</div>`;
    await open({ body });
    await accept();
    await expectRan('tag-1', 'tag-2');
    // Now with the yes from the start, while the page is long on its way.
    world.file(`https://${host}/own.js`, '', { delay: 400 });
    await open({
      path: '/next',
      body: `${body}<script src="/own.js"></script>`,
      grants: true,
    });
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
