import { loadAgain } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'stopped and loaded again, the library runs nothing a second time',
  async ({ open, page, spy, tracker, accept, expectRan, expectRequested }) => {
    await open({ body: external(tracker('tag-1')) + inline(spy('tag-2')) });
    await accept();
    await expectRan('tag-1', 'tag-2');
    const added = inline(spy('tag-3'));
    await loadAgain(page, added);
    await expectRan('tag-1', 'tag-2', 'tag-3');
    await expectRequested('tag-1');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
