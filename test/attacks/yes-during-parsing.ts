import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a yes while the page is still being parsed releases what comes later, too, in order',
  async ({ open, world, host, spy, tracker, expectRan }) => {
    world.file(`https://${host}/slow.js`, '', { delay: 500 });
    await open({
      grants: true,
      body: `${inline(spy('tag-1'))}
        <script>setTimeout(() => consentry.acceptAll(), 60)</script>
        <script src="/slow.js"></script>
        ${external(tracker('tag-2'))} ${inline(spy('tag-3'))}`,
    });
    await expectRan('tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
