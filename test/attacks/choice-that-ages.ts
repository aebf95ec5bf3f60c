import { expect } from '../helpers/expect.js';
import { recordOf } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

/** A visit that many days after the choice. */
const later = (days: number): string =>
  `<script>
    Date.now = ((now) => () => now() + ${days} * 864e5)(Date.now);
  </script>`;

export const attack = defineAttack(
  'a yes ends by its own clock, which visits never set back; a no lasts longer',
  async ({ open, page, host, spy, accept, refuse, expectRan, ...scene }) => {
    const config = {
      storage: { days: { accept: 10, refuse: 20 } },
      onWithdraw: 'stay',
    };
    const body = inline(spy('tag'));
    await open({ config, body });
    await accept();
    await expectRan('tag');
    const cookies = async () =>
      (await page.context().cookies()).filter(({ domain }) => domain === host);
    const [cookie] = await cookies();
    for (const days of [4, 9]) {
      await open({ config, body, before: later(days), path: `/yes-${days}` });
      await expectRan('tag');
    }
    expect(await cookies(), 'visits set no cookie').toEqual([cookie]);
    await open({ config, body, before: later(11), path: '/over' });
    expect(await recordOf(page)).toBeUndefined();
    await scene.settle();
    expect(await scene.ran()).toEqual([]);
    await open({ config, body, path: '/no' });
    await refuse();
    await open({ config, body, before: later(19), path: '/still-no' });
    expect((await recordOf(page))?.method).toBe('reject-all');
    await page.waitForTimeout(300);
    expect(await page.locator('[data-consentry="banner"]').count()).toBe(0);
  },
  { allowed: ['tag'] },
);
