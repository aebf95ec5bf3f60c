import { defineAttack, inline } from './attack.js';

/** A category that the owner has made always on. */
const SHOP = { shop: { required: true }, analytics: {} };

export const attack = defineAttack(
  'a category is always on only once a config that says so is known to be sound',
  async ({ open, world, host, spy, expectRan, settle }) => {
    const url = `https://${host}/config.json`;
    const body =
      inline(spy('essential'), 'data-category="essential"') +
      inline(spy('shop'), 'data-category="shop"') +
      inline(spy('analytics'));
    world.file(url, JSON.stringify({ categories: SHOP }));
    world.hold(url);
    await open({
      config: null,
      attributes: 'data-config="/config.json"',
      body,
      waits: false,
    });
    await settle();
    await expectRan('essential');
    world.release(url);
    await expectRan('essential', 'shop');
    const config = { categories: SHOP, revison: '1' };
    await open({ config, body, path: '/broken' });
    await settle();
    await expectRan('essential');
  },
  { ungated: ['essential', 'shop'] },
);
