// What is wrong with a service that the config names by its id.
import { CONFIG_KEYS } from './config-keys.js';
import { LOADS, didYouMean, placeOf, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import type { ParameterProblem } from './services/parameters.js';

const OWN_KEYS = Object.keys(CONFIG_KEYS.services['*']);

const isParameterProblem = (found: unknown): found is ParameterProblem =>
  typeof found === 'object' && !!found && 'takes' in found;

export const explainService: Sentence = ({ found }) => [
  `is not loaded: it could not be found in the catalogue, or a part that it needs could not be loaded: ${show(found)}.`,
  'Check the id, and that the folders "parts" and "parts/services" of this release stand beside consentry.js; in a bundle, name it by a function of consentry/services. A service of your own has a "category" and no other keys than ' +
    `${OWN_KEYS.join(', ')}.`,
];

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
  return [
    `is ${show(value)}, so the service is not loaded; expected ${expected}.`,
    'Write the expected value; or "load": false, if tags of your own load the service.',
  ];
};

export const explainServiceTwice: Sentence = ({ found }) => [
  `loads ${show(found)}, which Consentry loads by its name as well, so it runs twice; expected one of the two.`,
  `Remove what loads it from this tag, or write "load": false at services.${String(found)}.`,
];

export const explainOwnService: Sentence = () => [
  'is said nothing of but a category, so it is taken for a service of your own, and nothing is loaded by its name; expected a parameter or "load" beside the category.',
  'If Consentry is to load it, leave "category" out, or give a parameter, "load": true or "load": "when-present"; if tags of your own do, write "load": false.',
];
