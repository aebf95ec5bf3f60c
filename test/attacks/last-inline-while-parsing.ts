import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'an inline tag that was the last one when the parser paused does not overtake the one before it',
  async ({ open, world, host, spy, tracker, expectRan, settle }) => {
    world.file(`https://${host}/slow.js`, '', { delay: 400 });
    await open({
      grants: true,
      head: `<script>document.addEventListener('DOMContentLoaded', () => setTimeout(() => {
        consentry.acceptAll();
        document.body.append('more');
      }))</script>`,
      body: `${external(tracker('tag-1', { delay: 200 }))}${inline(spy('tag-2'))}<script src="/slow.js"></script>`,
    });
    await settle();
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
