import { expect } from '@playwright/test';
import { recordOf } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

/** A visit that many days after the choice. */
const later = (days: number): string =>
  `<script>
    Date.now = ((now) => () => now() + ${days} * 864e5)(Date.now);
  </script>`;

export const attack = defineAttack(
  'a yes ends by its own clock, which visits never set back; a no lasts longer',
  async ({ open, page, spy, accept, refuse, expectRan, ran, settle }) => {
    const config = {
      storage: { days: { accept: 10, refuse: 20 } },
      onWithdraw: 'stay',
    };
    const body = inline(spy('tag'));
    await open({ config, body });
    await accept();
    await expectRan('tag');
    const cookie = (await page.context().cookies()).find(
      ({ name }) => name === 'consentry',
    );
    for (const days of [4, 9]) {
      await open({ config, body, before: later(days), path: `/yes-${days}` });
      await expectRan('tag');
    }
    const now = (await page.context().cookies()).filter(
      ({ name }) => name === 'consentry',
    );
    expect(now, 'visits set no cookie').toEqual([cookie]);
    await open({ config, body, before: later(11), path: '/over' });
    expect(await recordOf(page)).toBeUndefined();
    await settle();
    expect(await ran()).toEqual([]);
    await open({ config, body, path: '/no' });
    await refuse();
    await open({ config, body, before: later(19), path: '/still-no' });
    expect((await recordOf(page))?.method).toBe('reject-all');
    await page.waitForTimeout(300);
    expect(await page.locator('[data-consentry="banner"]').count()).toBe(0);
  },
  { allowed: ['tag'] },
);
