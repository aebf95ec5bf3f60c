import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const ESSENTIAL = 'data-category="essential"';

export const attack = defineAttack(
  'an address that is code is never set: javascript:, data:, blob: and their disguises',
  async ({ open, page, spy, accept, settle }) => {
    const code = spy('code').replaceAll('"', "'").replaceAll('top.', 'parent.');
    const page1 = `<script>${code}</script>`;
    const addresses = [
      `javascript:${code}`,
      ` java&#9;scr&#10;ipt:${code}`,
      `&#1;JaVaScRiPt:${code}`,
      `data:text/html,${page1}`,
      `data:text/javascript,${code}`,
      `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>${page1}</svg>`,
      `vbscript:${code}`,
      `view-source:javascript:${code}`,
      `about:srcdoc`,
    ];
    const held = addresses.map(
      (url) => `<iframe title="f" ${ESSENTIAL} data-src="${url}"></iframe>
        <object ${ESSENTIAL} data-data="${url}"></object>
        <embed ${ESSENTIAL} data-src="${url}">
        <a ${ESSENTIAL} data-href="${url}">link</a>
        <script type="text/plain" ${ESSENTIAL} data-src="${url}"></script>
        <script type="text/plain" ${ESSENTIAL} src="${url}"></script>`,
    );
    await open({ body: `<main>${held.join('')}</main>` });
    await page.evaluate((source) => {
      const scripts = { html: `<script>${source}</script>`, js: source };
      for (const [kind, text] of Object.entries(scripts)) {
        const type = kind === 'js' ? 'text/javascript' : 'text/html';
        const url = URL.createObjectURL(new Blob([text], { type }));
        const frame = document.createElement('iframe');
        const script = document.createElement('script');
        script.type = 'text/plain';
        for (const element of [frame, script]) {
          element.dataset['category'] = 'essential';
          element.dataset['src'] = url;
          document.querySelector('main')?.append(element);
        }
      }
    }, code);
    await settle();
    await accept();
    await settle();
    expect(
      await page.evaluate(
        () =>
          document.querySelectorAll(
            'main :is(iframe, embed)[src], main a[href], main object[data]',
          ).length,
      ),
    ).toBe(0);
  },
);
