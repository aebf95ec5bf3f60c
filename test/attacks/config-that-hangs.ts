import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'while the config is on its way essential tags run, and a stored yes counts for nothing',
  async ({ open, world, host, spy, accept, expectRan, settle }) => {
    const url = `https://${host}/config.json`;
    const body =
      inline(spy('essential'), 'data-category="essential"') +
      inline(spy('tag'));
    await open({ body });
    await accept();
    await expectRan('essential', 'tag');
    world.file(url, '{ "onWithdraw": "stay" }');
    world.hold(url);
    await open({
      config: null,
      attributes: 'data-config="/config.json"',
      body,
      waits: false,
      path: '/hangs',
    });
    await settle();
    await expectRan('essential');
    world.release(url);
    await expectRan('essential', 'tag');
  },
  { allowed: ['tag'], ungated: ['essential'] },
);
