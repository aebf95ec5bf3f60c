import { cases } from '../services/all.js';
import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

/** No two with one queue, and none that asks for several files. */
const some = cases
  .filter(({ global, scripts }) => !global && scripts.length === 1)
  .slice(0, 30);
const LONG_MS = 50;

export const attack = defineAttack(
  'thirty services at once are asked for once each, in no long task of ours',
  async ({ open, page, world, accept, withdraw, settle }) => {
    for (const { scripts } of some) {
      world.file(scripts[0] ?? '', '', {
        headers: { 'access-control-allow-origin': '*' },
      });
    }
    await open({
      before: `<script>
        window.long = [];
        if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
          new PerformanceObserver((list) => {
            long.push(...list.getEntries().map(({ duration }) => duration));
          }).observe({ type: 'longtask' });
        }
      </script>`,
      config: {
        onWithdraw: 'stay',
        services: Object.fromEntries(some.map(({ id, given }) => [id, given])),
      },
    });
    await settle(500);
    const asked = () =>
      world.log
        .map(({ url }) => url)
        .filter((url) => some.some(({ scripts }) => scripts.includes(url)));
    expect(asked()).toEqual([]);
    await accept();
    await expect.poll(() => asked().length).toBe(some.length);
    await withdraw();
    await accept();
    await settle();
    expect(asked().sort()).toEqual(
      some.flatMap(({ scripts }) => scripts).sort(),
    );
    const long: number[] = await page.evaluate(() =>
      Reflect.get(window, 'long'),
    );
    expect(long.filter((ms) => ms > LONG_MS)).toEqual([]);
  },
);
