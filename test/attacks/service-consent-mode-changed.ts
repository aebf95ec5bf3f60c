import { expect } from '../helpers/expect.js';
import { consentCommands } from '../helpers/site.js';
import { defineAttack } from './attack.js';

const TAG = 'https://www.googletagmanager.com/gtag/js';
const services = { 'google-analytics': { measurementId: 'G-AB12CD34EF' } };
const MODES = ['advanced', 'basic', false] as const;

export const attack = defineAttack(
  'a stored no outlives every change of Consent Mode, and a stored yes the other way round',
  async ({ open, page, world, spy, accept, refuse, settle, ...scene }) => {
    world.file(TAG, spy('tag'));
    const state = async () => ({
      told: (await consentCommands(page)).at(-1)?.analytics,
      isOff: await page.evaluate(
        () => Reflect.get(window, 'ga-disable-G-AB12CD34EF') === true,
      ),
    });
    const visit = async (at: number, google: string | false) => {
      await open({
        path: `/${at}`,
        before: '<script>window.dataLayer = [];</script>',
        config: { onWithdraw: 'stay', google, services },
      });
      await settle(200);
    };
    await visit(0, 'advanced');
    await scene.expectRan('tag');
    await refuse();
    let at = 0;
    for (const google of MODES) {
      await visit(++at, google);
      // Without cookies, as the owner has asked for.
      await scene.expectRan(...(google === 'advanced' ? ['tag'] : []));
      expect((await state()).told).toBe(google ? 'denied' : undefined);
    }
    await accept();
    await scene.expectRan('tag');
    await scene.withdraw();
    expect(await state()).toEqual({ told: undefined, isOff: true });
    await accept();
    for (const google of MODES) {
      await visit(++at, google);
      await scene.expectRan('tag');
      const told = google ? 'granted' : undefined;
      expect(await state()).toEqual({ told, isOff: false });
      await scene.withdraw();
      expect((await state()).isOff).toBe(true);
      await accept();
      expect(await state()).toEqual({ told, isOff: false });
    }
  },
  { allowed: ['tag'], ungated: ['tag'], isLong: true },
);
