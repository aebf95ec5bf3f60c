import { expect } from '../helpers/expect.js';
import { defineAttack, inline } from './attack.js';

/** What a page may have made of `gtag` before us. */
const FOREIGN: Readonly<Record<string, string>> = {
  array: 'window.gtag = (...command) => dataLayer.push(command)',
  deaf: 'window.gtag = () => {}',
  throwing: 'window.gtag = () => { throw new Error("gtag") }',
  number: 'window.gtag = 7',
};

export const attack = defineAttack(
  'whatever gtag is on the page, Google is told no first, by genuine arguments',
  async ({ open, page, spy, accept, expectRan }) => {
    const commands = () =>
      page.evaluate(() => {
        const layer: ArrayLike<unknown>[] = Reflect.get(window, 'dataLayer');
        return layer
          .filter((entry) => entry[0] === 'consent')
          .map((entry) => [
            Object.prototype.toString.call(entry),
            entry[1],
            Reflect.get(Object(entry[2]), 'analytics_storage'),
          ]);
      });
    for (const [name, code] of Object.entries(FOREIGN)) {
      const before = `<script>window.dataLayer = []; ${code}</script>`;
      await page.context().clearCookies();
      await open({ before, body: inline(spy('tag')), path: `/${name}` });
      expect(await commands(), name).toEqual([
        ['[object Arguments]', 'default', 'denied'],
      ]);
      await accept();
      await expectRan('tag');
      expect(await commands(), name).toEqual([
        ['[object Arguments]', 'default', 'denied'],
        ['[object Arguments]', 'update', 'granted'],
      ]);
    }
  },
  { allowed: ['tag'] },
);
