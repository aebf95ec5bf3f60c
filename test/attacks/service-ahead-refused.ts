import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const TAG = 'https://www.googletagmanager.com/gtag/js';

export const attack = defineAttack(
  'in advanced mode, a tag that runs and is refused alone, beside a yes of which it is told, ends with the page',
  async ({ open, page, world, spy, accept, withdraw, expectRan, settle }) => {
    world.file(TAG, spy('ads'));
    await open({
      config: {
        google: 'advanced',
        services: { 'google-ads': { conversionId: 'AW-123456789' } },
      },
    });
    await expectRan('ads');
    await accept('marketing');
    const reloaded = page.waitForEvent('load');
    await withdraw('google-ads');
    await reloaded;
    const before = world.requests('www.googletagmanager.com').length;
    await settle(600);
    await expectRan();
    expect(world.requests('www.googletagmanager.com')).toHaveLength(before);
  },
  { allowed: ['ads'], ungated: ['ads'] },
);
