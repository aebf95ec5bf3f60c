import { expect } from '@playwright/test';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a script that is not there does not hold up the rest of its group',
  async ({ open, tracker, spy, accept, ran, requested }) => {
    const missing = tracker('missing', { status: 404 });
    await open({
      body:
        external(tracker('tag-1')) + external(missing) + inline(spy('tag-2')),
    });
    await accept();
    // Sooner than for one that only does not answer.
    await expect.poll(ran, { timeout: 4000 }).toEqual(['tag-1', 'tag-2']);
    // Firefox asks once more for what it could not fetch ahead.
    await expect
      .poll(() => [...new Set(requested())].sort())
      .toEqual(['missing', 'tag-1']);
  },
  { allowed: ['missing', 'tag-1', 'tag-2'] },
);
