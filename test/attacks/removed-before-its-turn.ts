import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'a tag that waits for its turn does not run once the page takes it out, or we are stopped',
  async ({ open, page, world, spy, tracker, accept, settle, ...scene }) => {
    const first = tracker('tag-1', { hang: true });
    const body = `${external(first)} <p>${inline(spy('waits'))}</p>`;
    await open({ body });
    await accept();
    await scene.expectRequested('tag-1');
    await page.evaluate(() => document.querySelector('p')?.remove());
    world.release(first);
    await scene.expectRan('tag-1');
    await settle();
    await scene.withdraw();
    world.hold(first);
    await open({ body, path: '/stopped' });
    await accept();
    await scene.expectRequested('tag-1', 'tag-1');
    await page.evaluate(() => Reflect.get(window, 'consentry').stop());
    world.release(first);
    await scene.expectRan('tag-1');
  },
  { allowed: ['tag-1'] },
);
