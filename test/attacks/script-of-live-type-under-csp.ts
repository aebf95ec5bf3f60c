import { defineAttack, inline } from './attack.js';

const NONCE = 'n0nce';

export const attack = defineAttack(
  'under strict-dynamic, a script without our nonce gets no address from the gate, whatever its type',
  async ({ open, tracker, spy, accept, expectRan, settle }) => {
    const types = ['', 'type="text/javascript"', 'type="module"'];
    const injected = types.map(
      (type, at) =>
        `<script ${type} data-category="essential" data-src="${tracker(`evil-${at}`)}"></script>`,
    );
    await open({
      nonce: NONCE,
      headers: {
        'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
      },
      body:
        injected.join('') +
        inline(spy('good'), `data-category="essential" nonce="${NONCE}"`),
    });
    await expectRan('good');
    await settle();
    await accept();
  },
  { ungated: ['good'] },
);
