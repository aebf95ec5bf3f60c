import { expect } from '../helpers/expect.js';
import { defineAttack, essential } from './attack.js';

const TAKEN: Readonly<Record<string, string>> = {
  frozen: `window.dataLayer = Object.freeze([]); window._paq = Object.freeze([]);
    window.fbq = Object.freeze(() => {});`,
  'read-only': `for (const name of ['dataLayer', '_paq', 'fbq', '_fbq', 'gtag'])
    Object.defineProperty(window, name, { get: () => undefined });`,
  throwing: `for (const name of ['dataLayer', '_paq', 'fbq', '_fbq', 'gtag'])
    Object.defineProperty(window, name, {
      get: () => { throw new Error(name) }, set: () => { throw new Error(name) } });`,
  inherited: `for (const name of ['dataLayer', '_paq', 'fbq', '_fbq', 'gtag', 'queue', 'callMethod', 'loaded'])
    Object.defineProperty(Object.prototype, name, {
      get: () => undefined, set: () => { throw new Error(name) } });`,
};

export const attack = defineAttack(
  'names of vendors that the page keeps for itself stop neither the library nor other services',
  async ({ open, page, world, spy, accept, expectRan, settle, withdraw }) => {
    world.file('https://client.crisp.chat/l.js', spy('crisp'));
    world.file('https://connect.facebook.net/en_US/fbevents.js', '');
    world.file('https://stats.tracker.test/matomo.js', '');
    world.file('https://www.googletagmanager.com/gtag/js', '');
    for (const [path, code] of Object.entries(TAKEN)) {
      await open({
        path: `/${path}`,
        before: `<script>${code}</script>`,
        config: {
          onWithdraw: 'stay',
          services: {
            'google-analytics': { measurementId: 'G-AB12CD34EF' },
            'meta-pixel': { pixelId: '1234567890' },
            matomo: { siteId: '1', url: 'https://stats.tracker.test/' },
            crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
          },
        },
        body: essential(spy('essential')),
        waits: false,
      });
      await expectRan('essential');
      await expect(
        page.locator('[data-consentry-action=accept-all]').first(),
      ).toBeVisible();
      await settle();
      await accept();
      await expectRan('essential', 'crisp');
      await withdraw();
      await page.context().clearCookies();
    }
  },
  { allowed: ['crisp'], ungated: ['essential'], errors: true },
);
