import { expect } from '../helpers/expect.js';
import { recordOf } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

/** A visitor's clock that is some days ahead, or behind. */
const clock = (days: number): string =>
  `<script>
    Date.now = ((now) => () => now() + ${days} * 864e5)(Date.now);
  </script>`;

export const attack = defineAttack(
  'a yes from the future or of too long ago grants nothing',
  async ({ open, page, spy, tracker, accept, expectRan, ...scene }) => {
    const body = external(tracker('fetched')) + inline(spy('inline'));
    await open({ body });
    await accept();
    await expectRan('fetched', 'inline');
    const before = scene.requested().length;
    for (const days of [-2, -400, 183, 4000]) {
      await open({ before: clock(days), body, path: `/${days}` });
      expect(await recordOf(page), `${days} days off`).toBeUndefined();
      await scene.settle();
      expect(await scene.ran(), `${days} days off`).toEqual([]);
    }
    expect(scene.requested()).toHaveLength(before);
  },
  { allowed: ['fetched', 'inline'] },
);
