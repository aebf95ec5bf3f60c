import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

const NONCE = 'n0nce';
const POLICY = `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'`;

export const attack = defineAttack(
  'under a policy with nonces, injected markup without ours never runs, however it got there',
  async ({ open, page, spy, tracker, accept, expectRan, settle }) => {
    const evil = (mark: string): string => {
      const essential = 'data-category="essential"';
      return `${inline(spy(`${mark}-inline`), essential)}
        ${external(tracker(`${mark}-fetched`), essential)}
        ${inline(spy(`${mark}-wrong`), `${essential} nonce="guess"`)}
        ${inline(spy(`${mark}-data-nonce`), `${essential} data-nonce="${NONCE}"`)}
        ${inline(spy(`${mark}-module`), `${essential} data-type="module"`)}
        <template ${essential}><script>${spy(`${mark}-template`)}</script></template>
        <template ${essential}><iframe title="t" srcdoc="<script>${mark}</script>"></iframe></template>
        <iframe title="s" ${essential} data-srcdoc='<script>${spy(`${mark}-srcdoc`)}</script>'></iframe>
        <svg><script type="text/plain" ${essential} href="${tracker(`${mark}-svg`)}"></script></svg>`;
    };
    await open({
      nonce: NONCE,
      headers: { 'content-security-policy': POLICY },
      body:
        evil('parsed') +
        inline(spy('good'), `data-category="analytics" nonce="${NONCE}"`),
    });
    await page.evaluate((html) => {
      const box = document.createElement('div');
      box.innerHTML = html;
      document.body.append(box);
    }, evil('added'));
    await settle();
    await accept();
    await expectRan('good');
    await expect(page.locator('iframe[data-srcdoc][srcdoc]')).toHaveCount(0);
  },
  // What the policy itself refuses in a frame is an error in Firefox.
  { allowed: ['good'], errors: true },
);
