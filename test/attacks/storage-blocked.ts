import { expect } from '../helpers/expect.js';
import { act, recordOf } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'with storage blocked, a refusal holds for the page and the next page asks anew',
  async ({ open, page, spy, tracker, accept, refuse, expectRan, settle }) => {
    const body = external(tracker('tag-1')) + inline(spy('tag-2'));
    await open({ body });
    await refuse();
    await settle();
    await open({ body, path: '/next' });
    expect(await recordOf(page)).toBeUndefined();
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
    await act(page, 'withdraw');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settle();
    expect((await recordOf(page))?.method).toBe('withdraw');
  },
  { allowed: ['tag-1', 'tag-2'], storage: 'blocked' },
);
