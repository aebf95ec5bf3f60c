import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'object and embed load after a yes and are empty after a no',
  async ({ open, page, frame, accept, withdraw, expectRequested, settle }) => {
    await open({
      body: `<object ${OF} type="text/html" data-data="${frame('object')}"></object>
        <embed ${OF} type="text/html" data-src="${frame('embed')}">`,
    });
    await settle();
    await accept();
    await expectRequested('embed', 'object');
    const embedded = () =>
      page
        .frames()
        .map((one) => one.url())
        .filter((url) => url.includes('tracker.test'));
    await expect.poll(embedded).toHaveLength(2);
    await withdraw();
    await expect.poll(embedded).toEqual([]);
  },
  { allowed: ['object', 'embed'] },
);
