import { defineAttack, external, inline } from './attack.js';

const NAMES = [
  ...['currentScript', 'cookie', 'querySelectorAll', 'querySelector', 'body'],
  ...['head', 'createElement', 'implementation', 'readyState', 'defaultView'],
  ...['hidden', 'documentElement', 'importNode', 'adoptNode', 'baseURI'],
  ...['addEventListener', 'dispatchEvent', 'prerendering', 'visibilityState'],
  ...['forms', 'scripts', 'consentry', 'dataLayer', 'localStorage', 'location'],
];

/** Fields inside a form shadow the properties of the form. */
const FIELDS = ['getAttribute', 'matches', 'after', 'isConnected', 'nonce'];

export const attack = defineAttack(
  'elements named like properties of the document or of their own form grant nothing and stop no yes',
  async ({ open, spy, tracker, image, accept, expectRan, settle }) => {
    const clobbering = NAMES.map(
      (name) =>
        `<img name="${name}" id="${name}" alt=""><form name="${name}" id="${name}"></form>`,
    ).join('');
    const form = `<form data-category="analytics" data-src="${image('form')}">
      ${FIELDS.map((name) => `<input name="${name}">`).join('')}</form>`;
    await open({
      before: clobbering,
      body: external(tracker('tag-1')) + form + inline(spy('tag-2')),
    });
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  { allowed: ['tag-1', 'tag-2'] },
);
