// `data-debug`: prints what is held and why, now and after every change.
import { listen, queryAll } from './browser/document.js';
import { print } from './browser/guard.js';
import { readCondition } from './gate/condition.js';
import type { Consent } from './types.js';

const stateOf = (node: Element, consent: Consent): string => {
  const { names, any, denied } = readCondition(node);
  const grants = consent.grants.get();
  const unknown = names.filter((name) => grants[name] === undefined);
  if (unknown.length) return `held for ever: unknown ${unknown.join(', ')}`;
  const label = node.getAttribute('data-service') ?? '';
  const deciding = grants[label] === undefined ? names : [label];
  const missing = deciding.filter((name) => grants[name] === denied);
  const open = any ? missing.length < deciding.length : missing.length === 0;
  const reason = `${denied ? 'waits for a refusal of' : 'waits for'} ${missing.join(any ? ' or ' : ' and ')}`;
  return open ? 'released' : `held: ${reason}`;
};

/** One line for each held thing. */
export const describeHeld = (consent: Consent): string[] =>
  queryAll('[data-category]').map((node) => {
    const open = node.outerHTML.slice(0, node.outerHTML.indexOf('>') + 1);
    return `${stateOf(node, consent)} - ${open.slice(0, 160)}`;
  });

/** Prints the grants and what is held, now and after every change. */
export const watch = (consent: Consent): void => {
  const tell = () =>
    print(
      'grants',
      { ...consent.grants.get() },
      '\n' + describeHeld(consent).join('\n'),
    );
  tell();
  listen(document, 'consentry:change', tell);
};
