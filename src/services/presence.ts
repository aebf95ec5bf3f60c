// A service that is loaded only where an element of the page names it, now or
// later. A lazy part.
import { listen, queryAll } from '../browser/document.js';
import { hasRun } from '../gate/run-once.js';
import { CONTRACT } from '../parts/contract.js';
import type { PresencePart } from '../parts/contract.js';

export const contract: number = CONTRACT;

export const whenPresent: PresencePart['whenPresent'] = (
  { named, report, signal },
  { id, given = {} },
  tell,
) => {
  const { load } = given;
  if (load !== 'when-present') {
    return void report('load', `services.${id}.load`, load);
  }
  // What runs in this document has to hear of every change, wherever the
  // visitor has gone since.
  const isBegun = () => hasRun(`!${id}`);
  const isPresent = () => isBegun() || !!queryAll(`[data-service="${id}"]`)[0];
  let wasPresent = false;
  let wasRefused = false;
  let hasHeard = false;
  let turn = 0;

  const look = () => {
    const isNew = !wasPresent;
    wasPresent = isPresent();
    if (wasPresent && isNew) named?.get(id)?.bring?.();
    if (isBegun()) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  listen(signal, 'abort', () => observer.disconnect());

  return (grants, isAnswered, isChosen) => {
    const mine = (turn += 1);
    wasPresent = isPresent();
    if (!isBegun()) {
      observer.observe(document, {
        ...{ childList: true, subtree: true },
        attributeFilter: ['data-service'],
      });
    }
    // A no reaches a platform that has heard a yes, wherever the visitor is now.
    if (!wasPresent && (grants[id] || !hasHeard)) {
      wasRefused ||= isAnswered && !grants[id];
      return false;
    }
    hasHeard = true;
    if (wasRefused) {
      wasRefused = false;
      // What the page called under that refusal is not for the vendor.
      const goesOn = tell({ ...grants, [id]: false }, true, false);
      // One of advanced mode may begin so, and answer with another choice.
      if (mine !== turn) return goesOn;
    }
    return tell(grants, isAnswered, isChosen);
  };
};
