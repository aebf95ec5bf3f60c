import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

/** Notes what the page is told; WebKitGTK tells the test of no message. */
const LISTEN = `<script>
  window.said = [];
  console.error = (...words) => said.push(words.join(' '));
</script>`;

export const attack = defineAttack(
  'a script that is not there does not hold up the rest of its group',
  async ({ open, page, tracker, spy, accept, expectRan, requested }) => {
    const missing = tracker('missing', { status: 404 });
    await open({
      before: LISTEN,
      body:
        external(tracker('tag-1')) + external(missing) + inline(spy('tag-2')),
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
    // For one that only does not answer it says that it has waited.
    const said = () => page.evaluate(() => Reflect.get(window, 'said'));
    expect(await said()).toEqual([]);
    // Firefox asks once more for what it could not fetch ahead.
    await expect
      .poll(() => [...new Set(requested())].sort())
      .toEqual(['missing', 'tag-1']);
  },
  { allowed: ['missing', 'tag-1', 'tag-2'] },
);
