import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a script that is still on its way when the visitor refuses never runs',
  async ({ open, tracker, accept, refuse, expectRequested, settle }) => {
    const slow = tracker('slow', { delay: 600 });
    await open({
      body: `<script type="text/plain" data-category="analytics" src="${slow}"></script>`,
    });
    await accept();
    await expectRequested('slow');
    await refuse();
    await settle(900);
  },
  { allowed: ['slow'] },
);
