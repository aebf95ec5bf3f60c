import { expect } from '@playwright/test';
import { act } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

const config = {
  onWithdraw: 'stay',
  services: {
    fraud: { category: 'marketing', basis: 'legitimate-interest' },
  },
};
const OF = 'data-category="marketing" data-service="fraud"';

export const attack = defineAttack(
  'an objection counts at once in every tab, on the next page, and under another revision',
  async ({ open, page, world, spy, frame, settle, expectRan }) => {
    const body = `${inline(spy('first'), OF)}
      <iframe title="f" ${OF} data-src="${frame('frame')}"></iframe>
      ${inline(spy('category'), 'data-category="marketing"')}`;
    await open({ config, body });
    await expectRan('first');
    const frames = page.locator('iframe[src]');
    await expect(frames).toHaveCount(1);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await act(other, 'save', { fraud: false });
    await other.close();
    await expect(frames).toHaveCount(0);
    const late = inline(spy('late'), OF);
    await page.evaluate((markup) => {
      const range = document.createRange();
      document.body.append(range.createContextualFragment(markup));
    }, late);
    await settle(200);
    const before = world.requests('objection-elsewhere.tracker.test').length;
    const again = inline(spy('again'), OF) + body.replace('first', 'later');
    for (const [path, more] of Object.entries({
      '/next': {},
      '/revised': { revision: '2' },
    })) {
      await open({ path, config: { ...config, ...more }, body: again });
      await settle(200);
      expect(world.requests('objection-elsewhere.tracker.test').length).toBe(
        before,
      );
    }
  },
  {
    ungated: ['first', 'frame'],
    lacks: {
      webkit: 'A second page of one profile; tabs.spec.ts has its own way.',
    },
  },
);
