// How values, places and guesses are put into a message.
import { attempt } from './browser/guard.js';
import { nearest } from './nearest.js';
import type { Problem } from './parts/contract.js';

/** What is stated, and what to do about it. */
export type Sentence = (
  problem: Problem,
) => readonly [what: string, remedy: string];

/** A value as a reader knows it, cut short. */
export const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value instanceof Error) return value.message;
  if (typeof Element === 'function' && value instanceof Element) {
    return openingTag(value);
  }
  const text = attempt(() => JSON.stringify(value)) ?? typeof value;
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};

const openingTag = (node: Element): string =>
  node.outerHTML.slice(0, node.outerHTML.indexOf('>') + 1).slice(0, 160);

/** How a place is called in a message. */
export const placeOf = (where: string | Element): string =>
  // A dot that is part of a key is doubled.
  typeof where === 'string' ? where.replaceAll('..', '.') : openingTag(where);

/** A guess at the word that was meant, or nothing. */
export const didYouMean = (word: unknown, known: readonly string[]): string => {
  const guess = nearest(show(word).replaceAll('"', ''), known);
  return guess ? ` Did you mean "${guess}"?` : '';
};

/** What `load` of a service may be. */
export const LOADS = 'true, false or "when-present"';
