// Whether a held node may be released: `data-category`, `data-service` and
// `data-when` against what is in force now.
import type { Grants, Report, Service } from '../types.js';

/** What the gate is told; read anew at every step, never kept. */
export interface Rules {
  grants: Grants;
  /** Names that the visitor has not answered. */
  open: readonly string[];
  /** Absent until the config is known: an unknown name is no mistake yet. */
  services?: readonly Pick<Service, 'id' | 'category'>[];
}

export interface Condition {
  names: readonly string[];
  any: boolean;
  denied: boolean;
}

/**
 * `a b`: all of them; `a|b`: any of them; `!a` or data-when="denied": refused.
 * Collected and counted by hand, here and below: the page may have replaced the
 * methods of strings and arrays, and their yes is not the visitor's.
 */
export const readCondition = (node: Element): Condition => {
  const written = node.getAttribute('data-category') ?? '';
  const names: string[] = [];
  const words = /[^\s|!]+/g;
  for (let word; (word = words.exec(written));) names[names.length] = word[0];
  return {
    names,
    any: /\|/.test(written),
    denied: /!/.test(written) || node.getAttribute('data-when') === 'denied',
  };
};

const count = <Item>(
  list: readonly Item[],
  fits: (item: Item) => boolean,
): number => {
  let fitting = 0;
  for (let at = 0; at < list.length; at++) {
    const item = list[at];
    if (item !== undefined && fits(item)) fitting++;
  }
  return fitting;
};

/** Holds a node under the condition of another one. */
export const copyCondition = (from: Element, to: Element): void => {
  for (const name of ['category', 'service', 'when', 'repeat']) {
    const value = from.getAttribute(`data-${name}`);
    if (value !== null) to.setAttribute(`data-${name}`, value);
  }
};

/** Whether the node's names are all ours: other libraries use `data-category`, too. */
export const isKnown = (node: Element, { grants }: Rules): boolean =>
  readCondition(node).names.every((name) => grants[name] !== undefined);

/**
 * True only if every name is known and the condition holds now.
 * @param asIfGranted - the visitor lets this node load without an answer
 */
export const isOpen = (
  node: Element,
  { grants, open, services }: Rules,
  report: Report,
  asIfGranted = false,
): boolean => {
  const { names, any, denied } = readCondition(node);
  const label = node.getAttribute('data-service');
  const isUnknown = (name: string) => grants[name] === undefined;
  const isNamed = (wanted: string) => count(names, (name) => name === wanted);
  const ofService = count(services ?? [], ({ id }) => id === label);
  const ofCategory = count(
    services ?? [],
    ({ id, category }) => id === label && isNamed(category) > 0,
  );
  if (count(names, isUnknown) || ofService !== ofCategory) {
    if (services) report('held', node, names.find(isUnknown));
    return false;
  }
  // A service of the config decides in place of its category. What is not
  // answered is neither granted nor denied.
  const deciding = ofService && label !== null ? [label] : names;
  const holding = count(deciding, (name) =>
    asIfGranted
      ? !denied
      : grants[name] === !denied && !count(open, (other) => other === name),
  );
  return holding > 0 && (any || holding === deciding.length);
};

/** What is the same for all of a group. */
export const groupOf = (held: Element): string =>
  ['category', 'service', 'when']
    .map((name) => held.getAttribute(`data-${name}`))
    .join();
