// Whether something may be used now, and the list of what was stopped.
import { doc } from '../browser/document.js';
import type { Config } from '../config-keys.js';
import type { Grants } from '../types.js';
import type { Block, Guard } from './published.js';
import { createRules } from './rules.js';

export type Services = NonNullable<Config['services']>;

/** Kept of a page that does the same thing all the time. */
const MOST_BLOCKS = 200;

export interface Verdict extends Guard {
  note: (block: Block) => void;
}

/** @param grants - read anew each time */
export const createVerdict = (
  config: Config,
  grants: () => Grants,
): Verdict => {
  const ruleFor = createRules(config, location.hostname);
  const blocks: Block[] = [];
  const verdict: Verdict = {
    blocks,
    against: (address) => {
      const rule = ruleFor(address, doc('baseURI'));
      return rule && !grants()[rule.name] ? rule : undefined;
    },
    note: (block) => {
      if (blocks.push(block) > MOST_BLOCKS) blocks.shift();
      verdict.tell?.(block);
    },
  };
  return verdict;
};
