import { defineAttack } from './attack.js';

export const attack = defineAttack(
  'a script that is still on its way when the visitor refuses never runs',
  async (scene) => {
    const { open, world, accept, refuse, expectRequested, settle } = scene;
    const slow = scene.tracker('slow', { hang: true });
    await open({
      body: `<script type="text/plain" data-category="analytics" src="${slow}"></script>`,
    });
    await accept();
    await expectRequested('slow');
    await refuse();
    world.release(slow);
    await settle();
  },
  { allowed: ['slow'] },
);
