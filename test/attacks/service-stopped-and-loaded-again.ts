import { loadAgain } from '../helpers/site.js';
import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a service that ran is not loaded once more by another copy of the library',
  async ({ open, page, world, spy, accept, expectRan, withdraw, settle }) => {
    world.file('https://client.crisp.chat/l.js', spy('crisp'));
    await open({
      config: {
        onWithdraw: 'stay',
        services: {
          crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
        },
      },
    });
    await settle();
    await accept();
    await expectRan('crisp');
    await loadAgain(page, '');
    await settle(600);
    await expectRan('crisp');
    await withdraw();
  },
  { allowed: ['crisp'] },
);
