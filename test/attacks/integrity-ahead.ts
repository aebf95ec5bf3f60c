import { createHash } from 'node:crypto';
import { defineAttack, external } from './attack.js';

export const attack = defineAttack(
  'what is fetched ahead of its turn is fetched once, its integrity and mode included',
  async ({ open, spy, tracker, accept, expectRan, expectRequested }) => {
    const digest = createHash('sha384').update(spy('tag-2')).digest('base64');
    const signed = `data-category="analytics" crossorigin integrity="sha384-${digest}"`;
    const module = 'data-category="analytics" data-type="module"';
    await open({
      body: `${external(tracker('tag-1', { delay: 400 }))}
        ${external(tracker('tag-2'), signed)} ${external(tracker('tag-3'), module)}`,
    });
    await accept();
    await expectRan('tag-1', 'tag-2', 'tag-3');
    await expectRequested('tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
