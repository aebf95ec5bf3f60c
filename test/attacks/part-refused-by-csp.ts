import { defineAttack, essential, external, inline } from './attack.js';

export const attack = defineAttack(
  'where the policy of the page refuses the part that releases, nothing is released',
  async ({ open, host, spy, tracker, frame, accept, withdraw, settle }) => {
    const allowed = `https://${host}/lib/consentry.js https://*.tracker.test`;
    await open({
      headers: {
        'content-security-policy': `script-src ${allowed} 'unsafe-inline'`,
      },
      body: `${essential(spy('essential'))} ${external(tracker('fetched'))}
        ${inline(spy('inline'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`,
    });
    await accept();
    await settle();
    await withdraw();
    await accept();
    await settle();
  },
  // Firefox reports what the policy refuses as errors of the page.
  { errors: true },
);
