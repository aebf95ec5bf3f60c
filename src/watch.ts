// `data-debug`: prints what is held and why, now and after every change.
import { listen, matches, queryAll } from './browser/document.js';
import { inform } from './browser/guard.js';
import { isOpen, readCondition } from './gate/condition.js';
import { heldAddresses, isHeld } from './gate/held.js';
import { readGuard } from './guard/published.js';
import type { Block } from './guard/published.js';
import { openingTag } from './problem-words.js';
import { insideOf } from './running.js';
import type { Consent, Grants, Service } from './types.js';

const MARKED = '[data-category]';
const ONCE = 'loaded once, until the next choice';

/** Whether an address that it holds is live. */
const isLoaded = (node: Element): boolean =>
  heldAddresses(node).some((name) => {
    const live = node.getAttribute(name);
    const written = [`data-${name}`, `data-consentry-${name}`];
    return (
      live !== null && written.some((held) => node.getAttribute(held) === live)
    );
  });

/** What no choice of the visitor changes. */
const whyNever = (
  names: readonly string[],
  grants: Grants,
  service: Service | undefined,
): string | undefined => {
  const unknown = names.filter((name) => grants[name] === undefined);
  if (unknown[0]) return `unknown ${unknown.join(', ')}`;
  return service && !names.includes(service.category)
    ? `its service is in ${service.category}`
    : undefined;
};

const stateOf = (node: Element, consent: Consent): string => {
  const { names, any, denied } = readCondition(node);
  const grants = consent.grants.get();
  const inside = insideOf(consent);
  const services = inside?.settings.services ?? [];
  const label = node.getAttribute('data-service');
  const service = services.find(({ id }) => id === label);
  const never = whyNever(names, grants, service);
  if (never) return `held for ever: ${never}`;
  const open = inside?.asked() ?? [];
  if (isOpen(node, { grants, open, services }, () => {})) return 'released';
  if (isLoaded(node)) return ONCE;
  const waits = service ? [service.id] : names;
  const verb = denied ? 'waits for a refusal of' : 'waits for';
  return `held: ${verb} ${waits.join(any ? ' or ' : ' and ')}`;
};

const describe = (node: Element, consent: Consent): string =>
  `${stateOf(node, consent)} - ${openingTag(node)}`;

/** One line for each held thing. */
export const describeHeld = (consent: Consent): string[] =>
  queryAll(MARKED)
    .filter(isHeld)
    .map((node) => describe(node, consent));

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
    if (!isOver()) inform(describeBlock(block, consent));
  };
  guard.blocks.forEach(tell);
  guard.tell = tell;
};

/** Prints what the visitor has loaded once: no choice is made, so no change says it. */
const watchOnce = (consent: Consent): void =>
  listen(
    document,
    'load',
    ({ target }) => {
      if (!(target instanceof Element) || !matches(target, MARKED)) return;
      const line = describe(target, consent);
      if (line.startsWith(ONCE)) inform(line);
    },
    insideOf(consent)?.signal,
  );

/** Prints the grants and what is held, now and after every change, until we stop. */
export const watch = (consent: Consent): void => {
  const tell = () =>
    inform(
      'grants',
      { ...consent.grants.get() },
      '\n' + describeHeld(consent).join('\n'),
    );
  tell();
  watchGuard(consent);
  watchOnce(consent);
  listen(document, 'consentry:change', tell, insideOf(consent)?.signal);
};
