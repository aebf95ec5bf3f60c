import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

const OTHER = 'data-category="marketing"';

export const attack = defineAttack(
  'a script that is not there does not hold up the rest of its group',
  async ({ open, tracker, spy, accept, ran, requested }) => {
    const missing = tracker('missing', { status: 404 });
    await open({
      body:
        external(tracker('tag-1')) +
        external(missing) +
        inline(spy('tag-2')) +
        external(tracker('hangs', { hang: true }), OTHER) +
        inline(spy('behind-it'), OTHER),
    });
    await accept();
    // Sooner than behind one that only does not answer.
    const first = async () => (await ran()).slice(0, 2);
    await expect.poll(first).toEqual(['tag-1', 'tag-2']);
    // Firefox asks once more for what it could not fetch ahead.
    await expect
      .poll(() => [...new Set(requested())].sort())
      .toEqual(['hangs', 'missing', 'tag-1']);
  },
  { allowed: ['hangs', 'behind-it', 'missing', 'tag-1', 'tag-2'] },
);
