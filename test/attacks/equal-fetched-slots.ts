import { defineAttack, external } from './attack.js';

export const attack = defineAttack(
  'five equal fetched ad slots are five runs',
  async ({ open, tracker, accept, expectRan }) => {
    const slot = `<div>${external(tracker('ad'))}</div>`;
    await open({ body: slot.repeat(5) });
    await accept();
    await expectRan(...Array<string>(5).fill('ad'));
  },
  { allowed: ['ad'], repeats: ['ad'] },
);
