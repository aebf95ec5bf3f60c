// Why a script that names others in `data-after` still waits for them.
import { queryAll } from './browser/document.js';
import { didYouMean, placeOf } from './problem-words.js';
import type { Sentence } from './problem-words.js';

const AFTER = 'data-after';

const namesOf = (node: Element): string[] =>
  node.getAttribute(AFTER)?.match(/\S+/g) ?? [];

const scripts = (): Element[] => queryAll('script');

const isCalled = (node: Element, name: string): boolean =>
  node.id === name || node.getAttribute('data-service') === name;

/** The names that lead from `start` back to it, or undefined. */
const circleOf = (start: Element): string[] | undefined => {
  const seen = new Set<Element>();
  const walk = (node: Element, path: string[]): string[] | undefined => {
    for (const name of namesOf(node)) {
      if (isCalled(start, name)) return [...path, name];
      for (const next of scripts().filter((one) => isCalled(one, name))) {
        if (seen.has(next)) continue;
        seen.add(next);
        const found = walk(next, [...path, name]);
        if (found) return found;
      }
    }
    return undefined;
  };
  return walk(start, []);
};

/** What is in the way: a circle, a name that nobody has, or a script that has not run. */
export const explainAfter: Sentence = ({ where }) => {
  const node = typeof where === 'string' ? undefined : where;
  const circle = node && circleOf(node);
  if (circle) {
    return [
      `waits for itself: ${circle.join(' → ')}.`,
      'Take one of the names out of data-after.',
    ];
  }
  const known = scripts().flatMap((one) =>
    [one.id, one.getAttribute('data-service') ?? ''].filter(Boolean),
  );
  const names = node ? namesOf(node) : [];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return [
      `waits for "${unknown}", which is the id or service of no held script here.${didYouMean(unknown, known)}`,
      'Name the id or the data-service of a held script.',
    ];
  }
  const last = scripts().find((one) =>
    names.some((name) => isCalled(one, name)),
  );
  return [
    `still waits for ${names.join(', ')}: not granted, not loaded yet, or failed${last ? `, see ${placeOf(last)}` : ''}.`,
    'It runs as soon as they have run.',
  ];
};
