import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'a tag that the page adds right after a yes does not overtake those that waited',
  async ({ open, spy, expectRan }) => {
    const late = JSON.stringify(inline(spy('tag-3'))).replaceAll('/', '\\/');
    await open({
      grants: true,
      body: `${inline(spy('tag-1'))} ${inline(spy('tag-2'))}
        <script>
          addEventListener('load', () => setTimeout(() => {
            consentry.acceptAll();
            document.body.insertAdjacentHTML('beforeend', ${late});
          }, 50));
        </script>`,
    });
    await expectRan('tag-1', 'tag-2', 'tag-3');
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3'] },
);
