import { defineAttack, external, inline } from './attack.js';

export const attack = defineAttack(
  'yes and no while the page is still being parsed: what comes later stays held',
  async ({ open, spy, tracker, frame, expectRan, settle }) => {
    await open({
      grants: true,
      body: `${inline(`${spy('early')}
          setTimeout(() => { consentry.withdraw(); fetch('/go'); });`)}
        <script>setTimeout(() => consentry.acceptAll(), 60)</script>
        <!--until /go-->
        ${external(tracker('late'))} ${inline(spy('late-too'))}
        <iframe title="f" data-category="analytics" data-src="${frame('late-frame')}"></iframe>`,
    });
    await settle();
    await expectRan('early');
  },
  { allowed: ['early'] },
);
