import { expect } from '../helpers/expect.js';
import { openHostile } from '../helpers/hostile-natives.js';
import { defineAttack } from './attack.js';

const PIXEL = 'https://connect.facebook.net/en_US/fbevents.js';
const pollution = `<script>
  Object.assign(Object.prototype, {
    isPlatform: true, followsConsentMode: true, hasOffSwitch: true,
    load: false, given: {}, category: 'essential', locale: '../evil',
    pixelId: '1', send() {}, install() {}, take() {}, globals: () => ({}),
    start: () => [['evil']], scripts: () => ['https://evil.tracker.test/'],
    list: 'evil', items: 'evil', methods: 'evil',
  });
</script>`;

export const attack = defineAttack(
  'what a page puts on Object.prototype neither frees a service by name nor changes its address',
  async ({ withdraw, settle, ...scene }) => {
    const { world, spy, expectRan } = scene;
    world.file(PIXEL, spy('pixel'));
    const yes =
      '<script>(window.consentry ||= []).push((consent) => consent.acceptAll())</script>';
    const config = {
      ...{ onWithdraw: 'stay', google: 'advanced' },
      services: { 'meta-pixel': { pixelId: '1234567890' } },
    };
    const asked = () =>
      world.log
        .map(({ url }) => url)
        .filter((url) => /facebook|evil/.test(url));
    const visit = async (path: string, body: string, grants: boolean) => {
      const before = pollution;
      const opening = { path, before, body, config, grants };
      const restore = await openHostile(scene, ['Object.prototype'], opening);
      await settle(600);
      await restore();
    };
    await visit('/', '', false);
    expect(asked()).toEqual([]);
    await visit('/yes', yes, true);
    await expectRan('pixel');
    expect(asked()).toEqual([PIXEL]);
    await withdraw();
  },
  { allowed: ['pixel'] },
);
