// What is wrong with a service that the config names by its id.
import { CONFIG_KEYS } from './config-keys.js';
import { LOADS, didYouMean, placeOf, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import type { ParameterProblem } from './services/parameters.js';

const OWN_KEYS = Object.keys(CONFIG_KEYS.services['*']);

const isParameterProblem = (found: unknown): found is ParameterProblem =>
  typeof found === 'object' && !!found && 'takes' in found;

const idOf = (where: string | Element): string =>
  placeOf(where).split('.')[1] ?? '';

export const explainService: Sentence = ({ where, found }, catalogue) => {
  const id = idOf(where);
  return catalogue[id]
    ? [
        `is not loaded, since a file that it needs could not be: ${show(found)}.`,
        'Serve the folders "parts" and "parts/services" of this release beside consentry.js; in a bundle, name the service by a function of consentry/services.',
      ]
    : [
        `is no service of the catalogue, so nothing is loaded.${didYouMean(id, Object.keys(catalogue))}`,
        `Write an id that docs/services.md lists. A service of your own has a "category", and no other keys than ${OWN_KEYS.join(', ')}.`,
      ];
};

export const explainVendor: Sentence = ({ found }) => [
  `threw when it was told of the choice: ${show(found)}. After a no, the page is loaded anew to end it.`,
  'Look whether something else of the page has taken the global of this vendor, or changed it.',
];

export const explainLoad: Sentence = ({ found }) => [
  `is ${show(found)}, so the service is not loaded; expected ${LOADS}.${didYouMean(found, ['when-present'])}`,
  'Write true if every page is to load it, "when-present" if only pages with an element that names it in data-service, false if tags of your own do.',
];

export const explainParameter: Sentence = ({ where, found }) => {
  if (!isParameterProblem(found)) {
    return [
      `has a parameter that does not fit, so it is not loaded; which one could not be told: ${show(found)}.`,
      'Compare its parameters with those in docs/services.md, or load the page again.',
    ];
  }
  const { value, takes } = found;
  const key = placeOf(where).split('.').at(-1) ?? '';
  const known = Object.keys(takes).map((name) => name.replace('?', ''));
  const kind = takes[key] ?? takes[`${key}?`];
  if (kind === undefined) {
    return [
      `is no parameter of this service, so it is not loaded.${didYouMean(key, [...known, ...OWN_KEYS])}`,
      known.length
        ? `Its parameters: ${known.join(', ')}.`
        : 'Nothing is loaded by its name: leave the parameter out, and hold its tags yourself.',
    ];
  }
  const expected =
    typeof kind === 'string' ? `a ${kind}` : `a text such as ${show(kind[1])}`;
  const state = value === undefined ? 'missing' : show(value);
  return [
    `is ${state}, so the service is not loaded; expected ${expected}.`,
    'Write the expected value; or "load": false, if tags of your own load the service.',
  ];
};

export const explainServiceTwice: Sentence = ({ found }) => [
  `loads or sets up ${show(found)}, as Consentry does by its name, so that happens twice; expected one of the two.`,
  `Remove what does it from this tag, or write "load": false at services.${String(found)}.`,
];

export const explainServiceLive: Sentence = ({ found }) => [
  `is not held, so it runs before any choice, and loads or sets up ${show(found)}, which Consentry does by its name after a yes.`,
  `Remove it; or write "load": false at services.${String(found)}, and hold it: type="text/plain" and data-category.`,
];

/** What makes it one of the catalogue. */
const remedyOf = (needs: readonly string[] | undefined): string => {
  if (!needs) return 'Write "load": false, and hold its tags yourself.';
  const given = needs[0]
    ? `its parameters (${needs.join(', ')})`
    : '"load": true or "load": "when-present"';
  return `Write ${given} if Consentry is to load it, "load": false if tags of your own do.`;
};

export const explainOwnService: Sentence = ({ found }) => [
  'is an id of the catalogue, but has neither a parameter nor "load" beside its category, so it counts as a service of your own: nothing is loaded by its name, and what the catalogue knows of it is neither shown nor erased.',
  // Only `takenForOwn` reports this.
  `${remedyOf(found as readonly string[] | undefined)} If it is another service, give it another id.`,
];
