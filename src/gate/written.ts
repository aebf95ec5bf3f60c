// `document.write` after the page is parsed wipes it. While a held inline
// script runs, what it writes is caught, and goes behind it as a held template
// under the same condition.
// Source: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document.write()
import { create } from '../browser/document.js';
import { copyCondition } from './condition.js';

/** Runs `fn`. @returns what it wrote into the document */
export const catchWritten = (fn: () => void): string => {
  let written = '';
  const catcher = (...texts: unknown[]) => {
    written += `${texts.join('')}\n`;
  };
  const patches = ['write', 'writeln'].map((name) => {
    const own = Reflect.getOwnPropertyDescriptor(document, name);
    const patch = { value: catcher, configurable: true, writable: true };
    Reflect.defineProperty(document, name, patch);
    return () => {
      // A patch that the script itself left stays.
      if (Reflect.get(document, name) !== catcher) return;
      Reflect.deleteProperty(document, name);
      if (own) Reflect.defineProperty(document, name, own);
    };
  });
  try {
    fn();
  } finally {
    for (const takeBack of patches) takeBack();
  }
  return written;
};

/**
 * Puts what a held script wrote behind it, as a held template.
 * @throws where Trusted Types don't allow markup from text: it is not ours to sign
 */
export const insertWritten = (held: Element, html: string): void => {
  const template = create('template');
  const range = new Range();
  range.selectNodeContents(template.content);
  template.content.append(range.createContextualFragment(html));
  copyCondition(held, template);
  held.after(template);
};
