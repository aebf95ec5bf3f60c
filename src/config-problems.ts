// What is wrong with a config, in plain words.
import { PURPOSES } from './catalogue/purposes.js';
import { MOST_CATEGORIES, MOST_SERVICES, hasName } from './config.js';
import { CONFIG_KEYS } from './config-keys.js';
import { serviceMark } from './consent/record.js';
import { LOADS, didYouMean, show } from './problem-words.js';
import type { Catalogue, Sentence } from './problem-words.js';
import type { Service, Settings } from './types.js';

type Shape = string | { readonly [key: string]: Shape };

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
/** Maps whose keys are names. */
const NAMED: ReadonlySet<Shape> = new Set<Shape>([
  CONFIG_KEYS.categories,
  CONFIG_KEYS.services,
  CONFIG_KEYS.guard.rules,
]);

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  text: 'a text, or a text for each language such as { "en": "…", "fr": "…" }',
  boolean: 'true or false',
  name: 'a name: a small letter, then up to 31 small letters, digits or hyphens',
  revision: '1 to 16 letters, digits, dots, hyphens or underscores',
  days: 'a whole number of days from 1 to 400, or { "accept": …, "refuse": … }',
  country: 'a country by its two capital letters, such as "FR"',
  purpose: `a word of the vocabulary, such as ${PURPOSES.slice(0, 4)
    .map((word) => `"${word}"`)
    .join(', ')}`,
  lifetime: '"session" or an ISO 8601 duration such as "P13M", "P2Y", "PT30M"',
  path: 'a path such as "/privacy" or "/legal/*", with one star at most',
  identifier: 'the name of a global variable',
  'cookie-name': '1 to 64 letters, digits, dots, hyphens or underscores',
  'basic|advanced|false': '"basic", "advanced" or false',
  number: 'a whole number of up to five digits',
  load: LOADS,
};
const expected = (shape: Shape): string => {
  if (typeof shape !== 'string') {
    return '[]' in shape ? 'a list: [ … ]' : 'an object: { … }';
  }
  const kind = shape.replace('!', '');
  return KINDS[kind] ?? kind.split('|').map(show).join(' or ');
};

/** Of a service of the catalogue only; no key of the table. */
const LOAD = { load: 'load' };

/** What the table says of a key. */
const inside = (
  shape: Exclude<Shape, string>,
  key: string,
): Shape | undefined => {
  const keys =
    shape === CONFIG_KEYS.services['*'] ? { ...LOAD, ...shape } : shape;
  return (
    keys['*'] ??
    keys['[]'] ??
    (Object.hasOwn(keys, key) ? keys[key] : undefined)
  );
};

/** A key that the table does not have at this place. */
const explainKey = (
  shape: Readonly<Record<string, Shape>>,
  done: readonly string[],
  [key = '', ...inner]: readonly string[],
  found: unknown,
): ReturnType<Sentence> => {
  const keys = Object.keys(shape);
  const guess = didYouMean(key, keys);
  // The others are parameters, which the service itself checks.
  return shape === CONFIG_KEYS.services['*']
    ? [
        `is ${inner[0] ? 'an object or a list' : show(found)}; expected a text, a number, or true or false, as for any parameter.${guess}`,
        'Write the expected value, or leave the key out.',
        [...done, key].join('.'),
      ]
    : [
        `is not valid: "${key}" is no key here.${guess}`,
        `Keys ${done.length ? `of ${done.join('.')}` : 'of the config'}: ${keys.join(', ')}.`,
      ];
};

const isNamed = (shape: Shape, key: string): boolean =>
  !NAMED.has(shape) || NAME.test(key);

/** Follows the path as far as the table of keys goes. */
export const explainConfig: Sentence = ({ where, found }, catalogue) => {
  let shape: Shape = CONFIG_KEYS;
  const done: string[] = [];
  const steps = (
    typeof where === 'string' && where ? where.split(/(?<!\.)\.(?!\.)/) : []
  ).map((step) => step.replaceAll('..', '.'));
  for (const [at, key] of steps.entries()) {
    if (typeof shape === 'string') break;
    if (!isNamed(shape, key)) {
      const ids = shape === CONFIG_KEYS.services ? Object.keys(catalogue) : [];
      return [
        `is no usable name; expected ${KINDS['name']}.${didYouMean(key, ids)}`,
        'Write another name.',
        [...done, key].join('.'),
      ];
    }
    const next = inside(shape, key);
    if (next === undefined) {
      return explainKey(shape, done, steps.slice(at), found);
    }
    done.push(key);
    shape = next;
  }
  return [
    `is ${show(found)}; expected ${expected(shape)}.`,
    'Write the expected value, or leave the key out.',
  ];
};

const twice = (names: readonly string[]): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at);

/** Why a refusal would not be kept for as long as an acceptance, if so. */
const explainDays = ({
  days,
}: Settings['storage']): ReturnType<Sentence> | undefined => {
  if (typeof days !== 'object' || days.refuse >= days.accept) return undefined;
  const missing = (['accept', 'refuse'] as const).find(
    (key) => days[key] === undefined,
  );
  return [
    missing
      ? `key "storage.days" has no "${missing}"; expected both, or one number.`
      : `key "storage.days" keeps a refusal ${days.refuse} days and an acceptance ${days.accept}.`,
    'Make "refuse" at least as long as "accept".',
  ];
};

/** A category that the config does not have. */
const explainStray = (
  { id, category, given }: Service,
  names: readonly string[],
  catalogue: Catalogue,
): ReturnType<Sentence> =>
  given && catalogue[id]?.category === category
    ? [
        `has the category ${show(category)}, which is the catalogue's for it unless you write another; the config has only ${names.join(', ')}.`,
        `Write one of these as its "category", or add ${show(category)} to "categories".`,
        `services.${id}`,
      ]
    : [
        `is ${show(category)}; expected one of ${names.join(', ')}.${didYouMean(category, names)}`,
        'Add the category to the config, or give the service one of these.',
        `services.${id}.category`,
      ];

/** Why the parts of a config, each well written, do not fit together. */
export const explainNames: Sentence = ({ found }, catalogue) => {
  // Only `readConfig` reports this, with the settings that it made.
  const { categories, services, storage } = found as Settings;
  const names = categories.map(({ name }) => name);
  const ids = services.map(({ id }) => id);
  const stray = services.find(
    ({ category }) => category && !names.includes(category),
  );
  const marks = services.map(({ category, id }) => serviceMark(category, id));
  const clash =
    twice([...names, ...ids]) ?? ids[marks.indexOf(twice(marks) ?? '')];
  if (names.length < 2) {
    return [
      'key "categories" names no optional category, so there is nothing to ask.',
      'Name at least one, e.g. { "analytics": {} }, or leave the key out for the standard ones.',
    ];
  }
  if (stray) return explainStray(stray, names, catalogue);
  if (clash !== undefined) {
    return [
      `uses the name "${clash}" twice, or for a service that the stored record cannot tell from another.`,
      'Give the service another id.',
    ];
  }
  const days = explainDays(storage);
  if (days) return days;
  const nameless = services
    .flatMap((service) =>
      Object.entries(service).flatMap(([key, list]) =>
        (Array.isArray(list) ? list : []).map((entry: unknown, at) => ({
          path: `services.${service.id}.${key}.${at}`,
          isFine: hasName(entry),
        })),
      ),
    )
    .find(({ isFine }) => !isFine);
  if (nameless) {
    return [
      `key "${nameless.path}" has no name; expected one.`,
      'Give each cookie a "name" and each storage entry a "key".',
    ];
  }
  if (ids.length <= MOST_SERVICES && names.length <= MOST_CATEGORIES + 1) {
    return [
      'has names that are too long for the stored record, or an object in place of a list.',
      'Shorten the names of the categories; write cookies and storage entries as lists.',
    ];
  }
  return [
    `has ${names.length - 1} optional categories and ${ids.length} services, more than the stored record has room for.`,
    `Use at most ${MOST_CATEGORIES} categories and ${MOST_SERVICES} services.`,
  ];
};
