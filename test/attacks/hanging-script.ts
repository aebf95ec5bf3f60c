import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a script that never arrives holds up nobody of another category',
  async ({ open, tracker, spy, accept, expectRan, expectRequested }) => {
    const hanging = tracker('hanging', { hang: true });
    await open({
      body: `
        <script type="text/plain" data-category="marketing" src="${hanging}"></script>
        <script type="text/plain" data-category="marketing">${spy('behind')}</script>
        <script type="text/plain" data-category="analytics" src="${tracker('other')}"></script>
        <script type="text/plain" data-category="analytics">${spy('inline')}</script>`,
    });
    await accept();
    await expectRan('other', 'inline');
    await expectRequested('hanging', 'other');
  },
  { allowed: ['hanging', 'other', 'inline'] },
);
