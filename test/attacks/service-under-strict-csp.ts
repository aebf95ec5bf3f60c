import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const NONCE = 'c2VjcmV0';
const POLICY =
  `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; ` +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types consentry";

export const attack = defineAttack(
  'a service by name comes after its yes under a nonce, strict-dynamic and Trusted Types, without a violation',
  async ({ open, page, world, spy, accept, expectRan, settle, withdraw }) => {
    world.file('https://client.crisp.chat/l.js', spy('crisp'));
    await open({
      headers: { 'content-security-policy': POLICY },
      nonce: NONCE,
      before: `<script nonce="${NONCE}">
        window.violations = [];
        addEventListener('securitypolicyviolation', (event) =>
          violations.push(event.violatedDirective + ' ' + event.blockedURI));
      </script>`,
      config: {
        onWithdraw: 'stay',
        services: {
          crisp: { websiteId: '01234567-89ab-cdef-0123-456789abcdef' },
        },
      },
    });
    await settle();
    await accept();
    await expectRan('crisp');
    expect(
      await page.evaluate(() => Reflect.get(window, 'violations')),
    ).toEqual([]);
    await withdraw();
  },
  { allowed: ['crisp'] },
);
