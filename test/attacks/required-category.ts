import { openBeforeConfig } from '../helpers/held-config.js';
import { defineAttack, inline } from './attack.js';

/** A category that the owner has made always on. */
const SHOP = { shop: { required: true }, analytics: {} };

export const attack = defineAttack(
  'a category is always on only once a config that says so is known to be sound',
  async ({ spy, expectRan, settle, ...scene }) => {
    const body =
      inline(spy('essential'), 'data-category="essential"') +
      inline(spy('shop'), 'data-category="shop"') +
      inline(spy('analytics'));
    const sound = { categories: SHOP };
    const release = await openBeforeConfig(scene, sound, { body });
    await settle();
    await expectRan('essential');
    release();
    await expectRan('essential', 'shop');
    const config = { ...sound, revison: '1' };
    await scene.open({ config, body, path: '/broken' });
    await settle();
    await expectRan('essential');
  },
  { ungated: ['essential', 'shop'] },
);
