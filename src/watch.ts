// `data-debug`: prints what is held and why, now and after every change.
import { listen, queryAll } from './browser/document.js';
import { print } from './browser/guard.js';
import { isOpen, readCondition } from './gate/condition.js';
import { isHeld } from './gate/held.js';
import { readGuard } from './guard/published.js';
import type { Block } from './guard/published.js';
import { insideOf } from './running.js';
import type { Consent } from './types.js';

const stateOf = (node: Element, consent: Consent): string => {
  const { names, any, denied } = readCondition(node);
  const grants = consent.grants.get();
  const inside = insideOf(consent);
  const unknown = names.filter((name) => grants[name] === undefined);
  if (unknown.length) return `held for ever: unknown ${unknown.join(', ')}`;
  const open = inside?.asked() ?? [];
  const services = inside?.settings.services ?? [];
  if (isOpen(node, { grants, open, services }, () => {})) return 'released';
  const label = node.getAttribute('data-service');
  const service = services.find(({ id }) => id === label);
  const waits = service ? [service.id] : names;
  const verb = denied ? 'waits for a refusal of' : 'waits for';
  return `held: ${verb} ${waits.join(any ? ' or ' : ' and ')}`;
};

/** One line for each held thing. */
export const describeHeld = (consent: Consent): string[] =>
  queryAll('[data-category]')
    .filter(isHeld)
    .map((node) => {
      const open = node.outerHTML.slice(0, node.outerHTML.indexOf('>') + 1);
      return `${stateOf(node, consent)} - ${open.slice(0, 160)}`;
    });

/** Why `consentry-guard.js` has stopped something, in one line. */
const describeBlock = (
  { kind, what, rule }: Block,
  consent: Consent,
): string => {
  const isKnown = rule && rule.name in consent.grants.get();
  const why = !rule
    ? 'a service that is not granted declares it'
    : `needs ${rule.name}${isKnown ? '' : ', which the config does not have'}, by the rule "${rule.pattern}"`;
  return `stopped: ${kind} ${what} - ${why}`;
};

/** Prints what the guard has stopped so far, and everything it stops while we run. */
const watchGuard = (consent: Consent): void => {
  const guard = readGuard();
  if (!guard) return;
  const isOver = () => insideOf(consent)?.signal.aborted;
  const tell = (block: Block) => {
    if (!isOver()) print(describeBlock(block, consent));
  };
  guard.blocks.forEach(tell);
  guard.tell = tell;
};

/** Prints the grants and what is held, now and after every change, until we stop. */
export const watch = (consent: Consent): void => {
  const tell = () =>
    print(
      'grants',
      { ...consent.grants.get() },
      '\n' + describeHeld(consent).join('\n'),
    );
  tell();
  watchGuard(consent);
  listen(document, 'consentry:change', tell, insideOf(consent)?.signal);
};
