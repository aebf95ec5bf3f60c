import { expect } from '../helpers/expect.js';
import { loadAgain } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'tags that wait when the library is stopped run once it is loaded again, without a word',
  async ({ open, page, spy, tracker, accept, expectRequested, ...scene }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await open({
      body: `${external(tracker('hangs', { hang: true }))}
        ${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        ${inline(spy('tag-4'), 'data-category="analytics" data-after="tag-3"')}
        ${inline(spy('other'), 'data-category="marketing"')}`,
    });
    await accept();
    await scene.expectRan('other');
    await expectRequested('hangs', 'tag-1');
    const added = inline(spy('tag-3'), 'data-category="analytics" id="tag-3"');
    await loadAgain(page, added);
    await scene.expectRan('other', 'tag-1', 'tag-2', 'tag-3', 'tag-4');
    expect(said).toEqual([]);
  },
  { allowed: ['hangs', 'tag-1', 'tag-2', 'tag-3', 'tag-4', 'other'] },
);
