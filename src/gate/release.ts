// Lets held nodes go. A part of its own: a page on which nothing may be
// released, at a first view or after a refusal, never loads it.
import { CONTRACT } from '../parts/contract.js';
import type { Releaser, ReleasePart } from '../parts/contract.js';
import { setAddresses } from './address.js';
import { isHeldScript, isHeldTemplate } from './held.js';
import { createQueue } from './queue.js';
import { insertContent } from './template.js';
import { createUnfinished } from './unfinished.js';

export const contract: number = CONTRACT;

/** What may be code is neither run nor asked for without our nonce. */
const CODE = 'script,[data-srcdoc],[data-consentry-srcdoc]';

export const createReleaser: ReleasePart['createReleaser'] = ({
  nonce,
  report,
  traces,
  mayRelease,
  meet,
}): Releaser => {
  // The gate is no way around the CSP: what carries another nonce than ours,
  // or none, came from elsewhere than the page's author.
  const isOurs = (node: HTMLElement): boolean => {
    const ours = !nonce || node.nonce === nonce;
    if (!ours) report('nonce', node, node.nonce);
    return ours;
  };
  const unfinished = createUnfinished();
  const queue = createQueue((held) => mayRelease(held) && isOurs(held), report);

  return {
    take: unfinished.take,
    revoke: queue.stopRevoked,
    stop: queue.stop,

    release: (node) => {
      if (unfinished.keep(node)) return;
      if (isHeldTemplate(node)) {
        // At once, so that what stands behind the template does not overtake.
        meet(insertContent(node, traces, report));
      } else if (node.matches(CODE) && !isOurs(node)) return;
      else if (isHeldScript(node)) queue.add(node);
      else setAddresses(node, traces, report);
    },
  };
};
