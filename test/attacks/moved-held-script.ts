import type { Page } from '@playwright/test';
import { defineAttack, external, inline } from './attack.js';

/** Moves every held tag into another parent and back, in document order. */
const move = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('div'));
    const held = document.querySelectorAll('script[data-category]');
    for (const script of held) other.append(script);
    for (const script of held) document.body.append(script);
  });

export const attack = defineAttack(
  'tags that the page moves before, while and after they run, run once',
  async (scene) => {
    const { open, page, tracker, spy, accept, settle } = scene;
    await open({
      body: external(tracker('tag-1', { delay: 300 })) + inline(spy('tag-2')),
    });
    await move(page);
    await settle();
    await accept();
    await scene.expectRequested('tag-1');
    await move(page);
    await scene.expectRan('tag-1', 'tag-2');
    await move(page);
    await scene.expectRequested('tag-1');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
