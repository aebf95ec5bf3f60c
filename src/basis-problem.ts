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
  services.filter(doubtOf).map((service) => ({
    code: 'basis',
    where: `services.${service.id}.basis`,
    found: service,
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
/** What one of the catalogue stores is loaded later than this is decided. */
const OF_CATALOGUE: ReturnType<Sentence> = [
  'but the service is one of the catalogue, and only a service of your own can be in force until the visitor objects. So it is asked like any other.',
  'Write "consent"; or, if it stores nothing on the device, hold its tags yourself and describe it as a service of your own, without parameters and "load".',
];
const OF_REQUIRED: ReturnType<Sentence> = [
  'but its category is one that the visitor answers for. So it is asked like any other.',
  'Move the service to a category that is always on.',
];

export const explainBasis: Sentence = ({ found }) => {
  // Only `doubtfulBases` reports this.
  const { basis, given, required } = found as Service;
  const [why, remedy] =
    given && !required && basis === 'legitimate-interest'
      ? OF_CATALOGUE
      : (WHY[String(basis)] ?? OF_REQUIRED);
  return [`is ${show(basis)}, ${why}`, remedy];
};
