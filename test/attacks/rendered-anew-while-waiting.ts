import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'tags that a page renders anew while they wait for their turn run once, in order',
  async ({ open, page, world, spy, tracker, accept, ...scene }) => {
    const hangs = tracker('tag-1', { hang: true });
    await open({
      body: `${external(hangs)}
        <main>${inline(spy('tag-2'))} ${external(tracker('tag-3'))}</main>
        ${inline(spy('tag-4'))}`,
    });
    await accept();
    await scene.expectRequested('tag-1', 'tag-3');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const html = main?.innerHTML ?? '';
      if (main) main.innerHTML = html;
    });
    world.release(hangs);
    await scene.expectRan('tag-1', 'tag-2', 'tag-3', 'tag-4');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'tag-4'] },
);
