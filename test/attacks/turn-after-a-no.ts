import { expect } from '@playwright/test';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'what waits behind a slow script when the visitor says no never has its turn',
  async (scene) => {
    const { open, tracker, spy, accept, ran, withdraw, settle } = scene;
    await open({
      body: `${external(tracker('slow-1', { delay: 600 }))} ${inline(spy('slow-2'))}
        ${external(tracker('slow-3'))}
        ${external(tracker('after-1', { delay: 600 }), 'data-category="marketing" id="first"')}
        ${inline(spy('after-2'), 'data-category="marketing" data-after="first"')}`,
    });
    await accept();
    await scene.expectRequested('after-1', 'slow-1', 'slow-3');
    await withdraw();
    await settle(900);
    await accept();
    // Each group in its order, which the scene looks at, beside the other one.
    await expect.poll(ran).toHaveLength(5);
  },
  { allowed: ['slow-1', 'slow-2', 'slow-3', 'after-1', 'after-2'] },
);
