import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'get and set on Object.prototype, which break every descriptor, grant nothing',
  async ({ open, page, spy, tracker, settle }) => {
    const isClean = () =>
      page.evaluate(() => !('get' in {} || 'set' in {})).catch(() => false);
    const body = external(tracker('fetched')) + inline(spy('inline'));
    for (const key of ['get', 'set']) {
      await open({
        before: `<script>Object.prototype.${key} = function () { return true; };</script>`,
        // The test runner's own look-ups break, too, while they are there.
        body: `${body}<script>setTimeout(() => { delete Object.prototype.${key}; }, 300)</script>`,
        path: `/${key}`,
        waits: false,
      });
      await settle();
      await expect.poll(isClean).toBe(true);
    }
  },
);
