import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a tag that the parser had not finished, and that is finished in the moment of the yes, does not overtake',
  async ({ open, world, host, spy, tracker, expectRan, settle }) => {
    world.file(`https://${host}/slow.js`, '', { delay: 500 });
    await open({
      grants: true,
      body: `${external(tracker('tag-1', { delay: 100 }))}
        <div id="last">${inline(spy('tag-2'))}</div>
        <script>setTimeout(() => {
          consentry.acceptAll();
          last.append(' ');
        }, 50)</script><script src="/slow.js"></script>`,
    });
    await expectRan('tag-1', 'tag-2');
    await settle();
  },
  { allowed: ['tag-1', 'tag-2'] },
);
