// Tells the visitor what came of a withdrawal: stopped, deleted, what could
// not be deleted, and that the page loads again if only that stops it.
import { create, doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { EraseReport, Texts, Ui } from '../parts/contract.js';
import { createHost } from './host.js';
import css from './notice.css';
import tokens from './tokens.css';
import { fill } from './words.js';

export const contract: number = CONTRACT;

/** Screen readers announce what changes in a region that they know already. */
const KNOWN_MS = 100;

const sentence = (
  { left, reloads }: EraseReport,
  texts: Texts,
): string | undefined => {
  if (reloads) return texts['reloads'];
  const names = [...new Set(left.map(({ name }) => name))].join(', ');
  return names ? fill(texts['left'], 'names', names) : texts['erased'];
};

/** Puts the notice on the page. @returns takes it away. */
export const mount = (
  ui: Ui,
  texts: Texts,
  event?: CustomEvent<EraseReport>,
): (() => void) => {
  const [host, root] = createHost('notice', ui, texts, tokens + css);
  const text = create('p');
  const close = create('button');
  close.textContent = '×';
  close.ariaLabel = texts['close'] ?? '';
  close.onclick = () => host.remove();
  text.role = 'status';
  host.append(text);
  root.append(Object.assign(create('slot'), { lang: ui.locale }), close);
  doc('body').append(host);
  const timer = setTimeout(() => {
    if (event) text.textContent = sentence(event.detail, texts) ?? '';
  }, KNOWN_MS);
  return () => {
    clearTimeout(timer);
    host.remove();
  };
};
