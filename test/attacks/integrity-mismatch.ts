import { defineAttack, external, inline } from './attack.js';

const WRONG = `sha384-${'A'.repeat(64)}`;
const TAMPERED = `data-category="analytics" crossorigin integrity="${WRONG}"`;

export const attack = defineAttack(
  'a script that does not match its integrity never runs, the next one does',
  async ({ open, tracker, spy, accept, expectRan }) => {
    await open({
      body:
        external(tracker('first-tampered'), TAMPERED) +
        external(tracker('tag-1', { delay: 200 })) +
        // This one is preloaded while it waits for the one before.
        external(tracker('later-tampered'), TAMPERED) +
        inline(spy('tag-2')),
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  {
    allowed: ['first-tampered', 'later-tampered', 'tag-1', 'tag-2'],
    // Firefox counts a refused integrity among the errors of the page.
    errors: true,
  },
);
