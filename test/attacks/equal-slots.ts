import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'five equal inline ad slots are five runs',
  async ({ open, spy, accept, expectRan }) => {
    const slot = `<div>${inline(spy('slot'))}</div>`;
    await open({ body: slot.repeat(5) });
    await accept();
    await expectRan(...Array<string>(5).fill('slot'));
  },
  { allowed: ['slot'], repeats: ['slot'] },
);
