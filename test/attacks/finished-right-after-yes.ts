import { defineAttack, essential, external, inline } from './attack.js';

export const attack = defineAttack(
  'a tag that the parser had not finished, and that is finished in the moment of the yes, does not overtake',
  async ({ open, spy, tracker, expectRan, settle }) => {
    await open({
      grants: true,
      body: `${essential(spy('ready'))}
        ${external(tracker('tag-1', { delay: 100 }))}
        <div id="last">${inline(spy('tag-2'))}</div>
        <script>setTimeout(() => {
          consentry.acceptAll();
          last.append(' ');
        }, 500)</script><!--pause 900--><p>end</p>`,
    });
    await expectRan('ready', 'tag-1', 'tag-2');
    await settle();
  },
  { allowed: ['tag-1', 'tag-2'], ungated: ['ready'] },
);
