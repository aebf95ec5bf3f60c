import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'no and yes again within one download keep the order of the group',
  async (scene) => {
    const { open, page, world, tracker, spy, accept, withdraw } = scene;
    const hangs = tracker('tag-1', { hang: true });
    const isOnItsWay = () =>
      page.evaluate(() =>
        [...document.scripts].some(
          ({ src, type }) => src.includes('tag-1') && !type,
        ),
      );
    await open({
      body:
        external(hangs) +
        inline(spy('tag-2')) +
        external(tracker('tag-3')) +
        inline(spy('tag-4')),
    });
    await accept();
    await scene.expectRequested('tag-1', 'tag-3');
    await withdraw();
    expect(await scene.ran()).toEqual([]);
    await accept();
    await expect.poll(isOnItsWay).toBe(true);
    await withdraw();
    await accept();
    world.release(hangs);
    await scene.expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4'] },
);
