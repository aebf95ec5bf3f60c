// How values, places and guesses are put into a message.
import { attempt } from './browser/guard.js';
import { nearest } from './nearest.js';
import type { Problem } from './parts/contract.js';

/** What the catalogue has, by id. */
export type Catalogue = Readonly<
  Record<string, { readonly category: string } | undefined>
>;

/** What is stated, what to do about it, and where, if not where it was met. */
export type Sentence = (
  problem: Problem,
  catalogue: Catalogue,
) => readonly [what: string, remedy: string, place?: string];

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

const MOST_OF_VALUE = 100;
const MOST_OF_TAG = 160;

const written = (node: Element, name: string): string => {
  const value = node.getAttribute(name) ?? '';
  const shown =
    value.length > MOST_OF_VALUE ? `${value.slice(0, MOST_OF_VALUE)}…` : value;
  return value ? ` ${name}="${shown.replaceAll('"', '&quot;')}"` : ` ${name}`;
};

/** A tag as it is written; a long one is cut between its attributes. */
export const openingTag = (node: Element): string => {
  const attributes = node
    .getAttributeNames()
    .map((name) => written(node, name));
  let tag = `<${node.localName}`;
  for (const [at, attribute] of attributes.entries()) {
    if (at && tag.length + attribute.length > MOST_OF_TAG) return `${tag} …>`;
    tag += attribute;
  }
  return `${tag}>`;
};

/** How a place is called in a message. */
export const placeOf = (where: string | Element): string =>
  // A dot that is part of a key is doubled.
  typeof where === 'string' ? where.replaceAll('..', '.') : openingTag(where);

/** Names in a sentence: the first three, and whether there are more. */
export const listed = (names: readonly string[]): string => {
  const last = names.length > 3 ? 'others' : names.at(-1);
  const first = names.slice(0, Math.min(3, names.length - 1));
  return first[0] ? `${first.join(', ')} and ${last}` : `${last}`;
};

/** A guess at the word that was meant, or nothing. */
export const didYouMean = (word: unknown, known: readonly string[]): string => {
  const guess = nearest(show(word).replaceAll('"', ''), known);
  return guess ? ` Did you mean "${guess}"?` : '';
};

/** What `load` of a service may be. */
export const LOADS = 'true, false or "when-present"';
