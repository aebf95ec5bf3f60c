// Where a part of ours stands in the page: an element whose style comes from
// a shadow root, where the page's own rules can't reach it.
import { create } from '../browser/document.js';
import type { Texts, Ui } from '../parts/contract.js';

/**
 * An element of ours, not yet in the page.
 * @param name - value of its `data-consentry`
 * @param css - text of its style sheet, where `light dark` stands for the theme
 */
export const createHost = (
  name: string,
  { locale, settings }: Ui,
  texts: Texts,
  css: string,
): [host: HTMLElement, root: ShadowRoot] => {
  const host = create('section');
  host.dataset['consentry'] = name;
  host.lang = locale;
  host.dir = texts['dir'] ?? 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const theme = settings.ui?.theme ?? 'auto';
  // A strict style-src refuses style elements and attributes, not sheets made
  // by script. Source: https://www.w3.org/TR/CSP3/#directive-style-src
  sheet.replaceSync(css.replace('light dark', theme === 'auto' ? '$&' : theme));
  root.adoptedStyleSheets = [sheet];
  return [host, root];
};
