import { expect } from '../helpers/expect.js';
import { defineAttack, external, inline } from './attack.js';

const OF_DOCUMENT = [
  ...['currentScript', 'readyState', 'implementation', 'head', 'baseURI'],
  ...['URL', 'createElement', 'defaultView'],
];
const OF_FORM = [
  ...['matches', 'isConnected', 'querySelectorAll', 'getAttribute', 'closest'],
  ...['parentNode', 'nextSibling', 'insertBefore', 'hasAttribute', 'dataset'],
  ...['setAttribute', 'attributes', 'after', 'append', 'remove', 'children'],
];

/** A form whose fields hide its properties, with held things in it. */
const form = (held: string): string =>
  `<form data-category="analytics">
    ${OF_FORM.map((name) => `<input name="${name}">`).join('')} ${held}
  </form>`;

export const attack = defineAttack(
  'elements named like what the library reads neither open the gate nor break it',
  async ({ open, page, spy, tracker, frame, accept, expectRan, ...scene }) => {
    await open({
      body: `${OF_DOCUMENT.map((name) => `<img alt="" name="${name}">`).join('')}
        <template data-category="analytics">${form('<p>shown</p>')}</template>
        ${form(`${external(tracker('tag-1'))} ${inline(spy('tag-2'))}
        <iframe title="f" data-category="analytics" data-src="${frame('frame')}"></iframe>`)}`,
    });
    await scene.settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
    await scene.expectRequested('frame', 'tag-1');
    const shown = () => document.querySelectorAll('form > p').length;
    expect(await page.evaluate(shown)).toBe(1);
    await page.evaluate(
      (html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const node = body.removeChild(body.firstElementChild ?? body);
        document.documentElement.append(node);
        document.documentElement.removeChild(node);
        document.documentElement.append(node);
      },
      form(inline(spy('tag-3'))),
    );
    await expectRan('tag-1', 'tag-2', 'tag-3');
    await scene.withdraw();
  },
  { allowed: ['tag-1', 'tag-2', 'tag-3', 'frame'] },
);
