// Held nodes that the parser may still be adding to. Scripts of their group
// that stand behind them wait, too, so that they don't overtake.
import { doc } from '../browser/document.js';
import { groupOf } from './condition.js';
import { isHeldScript, isHeldTemplate, scriptSource } from './held.js';

export interface Unfinished {
  /** Keeps a node that has to wait. @returns false if it has not */
  keep: (node: Element) => boolean;
  /** Gives back what was kept, in order. */
  take: () => Element[];
}

/**
 * False while the parser may still be adding text or nodes to it. Only text
 * behind it proves that it is closed: elements, any script of the page could
 * have put there meanwhile.
 */
const isComplete = (node: Element): boolean =>
  doc('readyState') !== 'loading' || node.nextSibling instanceof Text;

export const createUnfinished = (): Unfinished => {
  let kept: Element[] = [];
  const groups = new Set<string>();
  return {
    keep: (node) => {
      const isScript = isHeldScript(node);
      const grows = isScript
        ? scriptSource(node) === null
        : isHeldTemplate(node);
      const isBehind =
        isScript &&
        groups.has(groupOf(node)) &&
        !node.matches('[async],[data-after]');
      const waits = isBehind || (grows && !isComplete(node));
      if (waits) kept.push(node);
      if (waits && isScript) groups.add(groupOf(node));
      return waits;
    },
    take: () => {
      const all = kept;
      kept = [];
      groups.clear();
      return all;
    },
  };
};
