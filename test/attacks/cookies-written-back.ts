import { expect } from '../helpers/expect.js';
import { cookieNames } from '../helpers/site.js';
import { defineAttack, inline } from './attack.js';

const MS = 100;
const WRITER = `setInterval(() => { document.cookie = '_shop=1;Path=/'; }, ${MS});`;
const services = {
  shop: { category: 'marketing', cookies: [{ name: '_shop' }] },
};

export const attack = defineAttack(
  `a vendor that sets its cookie every ${MS} ms is named for it, and has none on the next page`,
  async ({ open, page, spy, accept, withdraw, expectRan }) => {
    const config = { services, onWithdraw: 'stay' };
    const body = inline(spy('tag') + WRITER, 'data-category="marketing"');
    await open({ config, body });
    await accept();
    await expectRan('tag');
    await expect.poll(() => cookieNames(page)).toContain('_shop');
    const told = page.evaluate(
      () =>
        new Promise((done) => {
          document.addEventListener('consentry:erase', (event) =>
            done(Reflect.get(event, 'detail')),
          );
        }),
    );
    await withdraw();
    expect(await told).toMatchObject({
      left: [{ name: '_shop', why: 'written-back' }],
    });
    await open({ config, body, path: '/next' });
    await expect.poll(() => cookieNames(page)).toEqual(['consentry']);
  },
  // Firefox tells of each domain that it refuses a deletion for as an error.
  { allowed: ['tag'], errors: true },
);
