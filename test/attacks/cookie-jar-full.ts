import type { Page } from '@playwright/test';
import { expect } from '../helpers/expect.js';
import { recordOf } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

/** More cookies than a browser keeps for one site. */
const fill = (page: Page, round: number): Promise<void> =>
  page.evaluate((at) => {
    for (let count = 0; count < 200; count++) {
      document.cookie = `c${at}x${count}=1; path=/`;
    }
  }, round);

export const attack = defineAttack(
  'in a jar full of cookies a refusal is kept, and losing it grants nothing',
  async ({ open, page, spy, tracker, refuse, settle }) => {
    const body = external(tracker('fetched')) + inline(spy('inline'));
    await open({ body });
    await fill(page, 1);
    await refuse();
    await open({ body, path: '/next' });
    expect((await recordOf(page))?.method).toBe('reject-all');
    await fill(page, 2);
    await fill(page, 3);
    await open({ body, path: '/last' });
    await settle();
  },
);
