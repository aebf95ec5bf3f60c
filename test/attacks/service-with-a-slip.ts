import { expect } from '../helpers/expect.js';
import { act, recordOf } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

const own = { category: 'marketing', provider: 'Shop' };
const slips: readonly object[] = [
  { category: 'marketing', provder: 'Shop' },
  { categry: 'marketing', provider: 'Shop' },
  { provider: 'Shop' },
];

export const attack = defineAttack(
  'a slip of the pen in a service of the owner never releases what the visitor refused, and a choice outlives it',
  async ({ open, page, spy, expectRan, settle, withdraw }) => {
    const body =
      inline(spy('shop'), 'data-category="marketing" data-service="shop"') +
      inline(spy('marketing'), 'data-category="marketing"');
    const visit = async (path: string, shop: object) => {
      const config = { onWithdraw: 'stay', services: { shop } };
      await open({ path, config, body, grants: true });
      await settle();
    };
    await visit('/', own);
    await act(page, 'save', { marketing: true, shop: false });
    await expectRan('marketing');
    const stored = (await recordOf(page))?.differing;
    for (const [at, slip] of slips.entries()) {
      await visit(`/${at}`, slip);
      await expectRan('marketing');
      expect((await recordOf(page))?.differing).toEqual(stored);
    }
    await visit('/again', own);
    await expectRan('marketing');
    expect(
      await page.evaluate(() =>
        Reflect.get(window, 'consentry').isGranted('shop'),
      ),
    ).toBe(false);
    await withdraw();
  },
  { allowed: ['marketing'] },
);
