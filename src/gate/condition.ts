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

/** `a b`: all of them; `a|b`: any of them; `!a` or data-when="denied": refused. */
export const readCondition = (node: Element): Condition => {
  const written = node.getAttribute('data-category') ?? '';
  return {
    names: written.match(/[^\s|!]+/g) ?? [],
    any: written.includes('|'),
    denied:
      written.includes('!') || node.getAttribute('data-when') === 'denied',
  };
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

/** True only if every name is known and the condition holds now. */
export const isOpen = (
  node: Element,
  { grants, open, services }: Rules,
  report: Report,
): boolean => {
  const { names, any, denied } = readCondition(node);
  const unknown = names.find((name) => grants[name] === undefined);
  const label = node.getAttribute('data-service');
  const service = services?.find(({ id }) => id === label);
  if (unknown ?? (service && !names.includes(service.category))) {
    if (services) report('held', node, unknown);
    return false;
  }
  // A service of the config decides in place of its category. What is not
  // answered is neither granted nor denied.
  const deciding = service ? [service.id] : names;
  const holds = (name: string): boolean =>
    grants[name] === !denied && !open.includes(name);
  return any
    ? deciding.some(holds)
    : deciding.length > 0 && deciding.every(holds);
};
