import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'what waits behind a slow script when the visitor says no never has its turn',
  async (scene) => {
    const { open, world, tracker, spy, accept, ran, withdraw } = scene;
    const slow = tracker('slow-1', { hang: true });
    const first = tracker('after-1', { hang: true });
    await open({
      body: `${external(slow)} ${inline(spy('slow-2'))}
        ${external(tracker('slow-3'))}
        ${external(first, 'data-category="marketing" id="first"')}
        ${inline(spy('after-2'), 'data-category="marketing" data-after="first"')}`,
    });
    await accept();
    await scene.expectRequested('after-1', 'slow-1', 'slow-3');
    await withdraw();
    for (const url of [slow, first]) world.release(url);
    await scene.settle();
    await accept();
    // Each group in its order, which the scene looks at, beside the other one.
    await expect.poll(ran).toHaveLength(5);
  },
  { allowed: ['slow-1', 'slow-2', 'slow-3', 'after-1', 'after-2'] },
);
