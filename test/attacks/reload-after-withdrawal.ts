import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'after the reload that a withdrawal brings, nothing is asked for or run',
  async ({ open, page, spy, tracker, frame, accept, withdraw, ...scene }) => {
    await open({
      config: {},
      body: `${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
    });
    await accept();
    await scene.expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'tag-1');
    await page.evaluate(() => Reflect.set(window, 'isOld', true));
    await withdraw();
    const isNew = () =>
      page
        .evaluate(() => !Reflect.get(window, 'isOld'))
        // It is just being replaced.
        .catch(() => false);
    await expect.poll(isNew).toBe(true);
    await scene.settle(600);
    expect(await scene.ran()).toEqual([]);
  },
  { allowed: ['tag-1', 'tag-2', 'frame'] },
);
