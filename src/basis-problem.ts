// Legal bases that have another effect than their owner may think.
// Source: https://eur-lex.europa.eu/eli/dir/2002/58/oj, Article 5(3)
import { show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import type { Problem } from './parts/contract.js';
import type { Service, Settings } from './types.js';

/** Why nobody is spared the question, or can object. */
const doubtOf = ({ basis, required, objectable }: Service): boolean =>
  required
    ? basis === 'consent'
    : basis !== undefined && basis !== 'consent' && !objectable;

/** Every basis that does not do what it says. */
export const doubtfulBases = ({ services }: Settings): Problem[] =>
  services.filter(doubtOf).map(({ id, basis }) => ({
    code: 'basis',
    where: `services.${id}.basis`,
    found: basis,
  }));

const WHY: Readonly<Record<string, ReturnType<Sentence>>> = {
  'legitimate-interest': [
    'but the service stores something on the device, which needs consent whatever the basis for the data is (ePrivacy Directive, Article 5(3)). So it is asked like any other.',
    'Write "consent"; or, if it stores nothing, take what is stored out of the config.',
  ],
  consent: [
    'but its category is always on, so nobody is asked.',
    'Move the service to a category that the visitor answers for, or write the basis that it has.',
  ],
};
const OF_REQUIRED: ReturnType<Sentence> = [
  'but its category is one that the visitor answers for. So it is asked like any other.',
  'Move the service to a category that is always on.',
];

export const explainBasis: Sentence = ({ found }) => {
  const [why, remedy] = WHY[String(found)] ?? OF_REQUIRED;
  return [`is ${show(found)}, ${why}`, remedy];
};
