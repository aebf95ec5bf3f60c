import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const TAG = 'https://www.googletagmanager.com/gtag/js';

export const attack = defineAttack(
  'in advanced mode, a tag that the page refuses alone in the moment in which it starts is not asked for before a yes',
  async ({ open, page, world, spy, accept, expectRan, settle }) => {
    world.file(TAG, spy('ads'));
    await open({
      config: {
        google: 'advanced',
        onWithdraw: 'stay',
        services: { 'google-ads': { conversionId: 'AW-123456789' } },
      },
      head: `<script>
        dataLayer.push = function (entry) {
          if (entry[0] === 'config') {
            consentry.save({ marketing: true, 'google-ads': false });
          }
          return Array.prototype.push.call(this, entry);
        };
      </script>`,
    });
    await settle(600);
    await expectRan();
    expect(world.requests('www.googletagmanager.com')).toEqual([]);
    expect(await page.evaluate('consentry.isGranted("marketing")')).toBe(true);
    await accept('google-ads');
    await expectRan('ads');
  },
  { allowed: ['ads'] },
);
