import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const TAG_MANAGER = 'https://www.googletagmanager.com/gtm.js';

export const attack = defineAttack(
  'in advanced mode, a container that the visitor refused does not run beside a yes of which its tags are told',
  async ({ open, world, spy, accept, expectRan, settle }) => {
    world.file(TAG_MANAGER, spy('container'));
    const visit = (path: string) =>
      open({
        path,
        config: {
          onWithdraw: 'stay',
          google: 'advanced',
          services: { 'google-tag-manager': { containerId: 'GTM-AB12CD3' } },
        },
      });
    await visit('/');
    await expectRan('container');
    await accept('analytics');
    const before = world.requests('www.googletagmanager.com').length;
    await visit('/next');
    await settle(600);
    await expectRan();
    expect(world.requests('www.googletagmanager.com')).toHaveLength(before);
  },
  { allowed: ['container'], ungated: ['container'] },
);
