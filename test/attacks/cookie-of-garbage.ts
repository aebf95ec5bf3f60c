import { expect } from '../helpers/expect.js';
import { recordOf } from '../helpers/site.js';
import { defineAttack, external, inline } from './attack.js';

/** A moment ago: what is outlived would count for nothing anyway. */
const AT = Math.floor(Date.now() / 1000 - 60).toString(36);

const GARBAGE: Readonly<Record<string, string>> = {
  long: `1~${'x'.repeat(3900)}`,
  'almost a record': `1~${AT}~a~~essential.analytics.marketing~~~~~AA`,
  'a later schema': `2~${AT}~a~~essential.analytics.marketing~~~~~AA`,
  JSON: '{"analytics":true}',
  prototype: `1~${AT}~a~~__proto__.constructor~~~~~AA`,
};

export const attack = defineAttack(
  'a cookie of garbage grants nothing, and a refusal takes its place',
  async ({ open, page, spy, tracker, refuse, settle }) => {
    const body = external(tracker('fetched')) + inline(spy('inline'));
    await open({ body });
    for (const [what, value] of Object.entries(GARBAGE)) {
      await page.evaluate((text) => {
        document.cookie = `consentry=${text}; path=/; secure`;
        localStorage.setItem('consentry', text);
      }, value);
      await open({ body });
      expect(await recordOf(page), what).toBeUndefined();
    }
    await refuse();
    await open({ body, path: '/after' });
    expect((await recordOf(page))?.method).toBe('reject-all');
    await settle();
  },
);
