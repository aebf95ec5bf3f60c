import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

const SAME = 'data-category="analytics" id="same"';

export const attack = defineAttack(
  'tags with the same id run once each, and no id is multiplied',
  async ({ open, page, tracker, spy, accept, expectRan }) => {
    await open({
      body:
        inline(spy('tag-1'), SAME) +
        external(tracker('tag-2'), SAME) +
        inline(spy('tag-3'), SAME),
    });
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3');
    expect(await page.locator('[id="same"]').count()).toBe(3);
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
