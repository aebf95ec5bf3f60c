import { openBeforeConfig } from '../helpers/held-config.js';
import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'while the config is on its way essential tags run, and a stored yes counts for nothing',
  async ({ spy, accept, expectRan, settle, ...scene }) => {
    const body =
      inline(spy('essential'), 'data-category="essential"') +
      inline(spy('tag'));
    await scene.open({ body });
    await accept();
    await expectRan('essential', 'tag');
    const config = { onWithdraw: 'stay' };
    const opening = { body, path: '/hangs' };
    const release = await openBeforeConfig(scene, config, opening);
    await settle();
    await expectRan('essential');
    release();
    await expectRan('essential', 'tag');
  },
  { allowed: ['tag'], ungated: ['essential'] },
);
