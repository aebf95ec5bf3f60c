import { expect, type Page } from '@playwright/test';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';
const KINDS: Readonly<Record<string, (url: string) => string>> = {
  frame: (url) => `<iframe title="f" ${OF} data-src="${url}"></iframe>`,
  standing: (url) =>
    `<iframe title="f" src="/stand-in" ${OF} data-src="${url}"></iframe>`,
  object: (url) =>
    `<object type="text/html" ${OF} data-data="${url}"></object>`,
  embed: (url) => `<embed type="text/html" ${OF} data-src="${url}">`,
};
/** Answers that come before, with and after the withdrawal. */
const DELAYS_MS = [60, 90, 110, 130, 170];
const NAMES = DELAYS_MS.flatMap((delay) =>
  Object.keys(KINDS).map((kind) => kind + delay),
);

/** Says as long as it is embedded that it is. */
const alive = (name: string): string =>
  `<!doctype html><script>
    setInterval(() => parent.postMessage('${name}', '*'), 30);
  </script>`;

/** Who speaks up within a moment. */
const listen = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    window.heard = [];
    await new Promise((done) => setTimeout(done, 200));
    return [...new Set(window.heard)].sort();
  });

export const attack = defineAttack(
  'what arrives in the moment in which the visitor says no does not stay embedded',
  async ({ open, page, frame, world, host, settle, ...scene }) => {
    world.page(`https://${host}/stand-in`, '<p>Stand-in');
    await open({
      head: `<script>
        window.heard = [];
        addEventListener('message', ({ data }) => window.heard.push(data));
      </script>`,
      body: '<main></main>',
    });
    for (const [kind, markup] of Object.entries(KINDS)) {
      const names = DELAYS_MS.map((delay) => kind + delay);
      const html = DELAYS_MS.map((delay) => {
        const name = kind + delay;
        return markup(frame(name, { delay, body: alive(name) }));
      }).join('');
      await page.evaluate((text) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = text;
      }, html);
      await scene.accept();
      const asked = () =>
        names.filter((name) => scene.requested().includes(name));
      await expect.poll(asked, { intervals: [10] }).toEqual(names);
      await settle(60);
      await scene.withdraw();
      await expect.soft
        .poll(() => listen(page), { message: kind, timeout: 4000 })
        .toEqual([]);
    }
  },
  { allowed: NAMES },
);

declare global {
  interface Window {
    heard: unknown[];
  }
}
