import { expect } from '@playwright/test';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'no and yes again within one download keep the order of the group',
  async ({ open, page, tracker, spy, accept, withdraw, ran, expectRan }) => {
    await open({
      body:
        external(tracker('tag-1', { delay: 300 })) +
        inline(spy('tag-2')) +
        external(tracker('tag-3')) +
        inline(spy('tag-4')),
    });
    await accept();
    await page.waitForTimeout(100);
    await withdraw();
    expect(await ran()).toEqual([]);
    await accept();
    await page.waitForTimeout(20);
    await withdraw();
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4'] },
);
