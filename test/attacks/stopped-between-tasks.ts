import { defineAttack, external, inline } from './attack.js';

/** Uses the slice of time up, and stops the library before the next one. */
const STOP = `
  const end = performance.now() + 20;
  while (performance.now() < end);
  const stop = () => consentry.stop();
  if (window.scheduler) scheduler.postTask(stop, { priority: 'user-blocking' });
  else setTimeout(stop);`;

export const attack = defineAttack(
  'a tag whose turn comes in the task after stop() does not run',
  async ({ open, spy, tracker, accept, expectRan, settle }) => {
    await open({
      body:
        external(tracker('tag-1', { delay: 100 })) +
        inline(spy('tag-2') + STOP) +
        inline(spy('late')),
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
    await settle();
  },
  { allowed: ['tag-1', 'tag-2'] },
);
