// Where the guard is found: by a second copy, by our own parts, by an owner who
// asks why.
import type { Rule } from './rules.js';

/** Something that was stopped. */
export interface Block {
  /** `fetch`, `WebSocket`, `cookie` …, or the name of an element. */
  readonly kind: string;
  /** The address; of a cookie, its name. */
  readonly what: string;
  /** Absent for a cookie: a denied service of the config declares it. */
  readonly rule?: Rule;
}

export interface Guard {
  /** What was stopped in this document, oldest first; the last 200. */
  readonly blocks: readonly Block[];
  /** The rule that stops an address now; undefined if none does. */
  readonly against: (address: string) => Rule | undefined;
  /** Told of each one from now on. */
  tell?: (block: Block) => void;
}

/** On the window. */
export const GUARD: symbol = Symbol.for('consentry.guard');

/** The guard of this page, if the owner has put it there. */
export const readGuard = (): Guard | undefined => Reflect.get(window, GUARD);
