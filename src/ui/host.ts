// Where a part of ours stands in the page: an element whose style comes from
// a shadow root, where the page's own rules can't reach it.
import { create } from '../browser/document.js';
import type { Texts, Ui } from '../parts/contract.js';

/**
 * An element of ours, not yet in the page.
 * @param ui - for language and theme
 * @param texts - for the direction of writing
 * @param css - text of its style sheet
 */
export const createHost = (
  { locale, settings }: Ui,
  texts: Texts,
  css: string,
): [host: HTMLElement, root: ShadowRoot] => {
  const host = create('section');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // A strict style-src refuses style elements and attributes, not sheets made
  // by script. Source: https://www.w3.org/TR/CSP3/#directive-style-src
  sheet.replaceSync(
    settings.theme === 'auto' ? css : css.replace('light dark', settings.theme),
  );
  root.adoptedStyleSheets = [sheet];
  host.lang = locale;
  host.dir = texts['dir'] ?? 'ltr';
  return [host, root];
};
