// What is wrong with a config, in plain words.
import { PURPOSES } from './catalogue/purposes.js';
import { MOST_CATEGORIES, MOST_SERVICES, hasName } from './config.js';
import { CONFIG_KEYS } from './config-keys.js';
import { serviceMark } from './consent/record.js';
import { LOADS, didYouMean, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import type { Settings } from './types.js';

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

/** Follows the path as far as the table of keys goes. */
export const explainConfig: Sentence = ({ where, found }) => {
  let shape: Shape = CONFIG_KEYS;
  const done: string[] = [];
  const steps =
    typeof where === 'string' && where ? where.split(/(?<!\.)\.(?!\.)/) : [];
  for (const step of steps) {
    const key = step.replaceAll('..', '.');
    if (typeof shape === 'string') break;
    if (NAMED.has(shape) && !NAME.test(key)) {
      return [
        `"${key}" is no usable name; expected ${KINDS['name']}.`,
        'Write another name.',
      ];
    }
    const next = inside(shape, key);
    if (next === undefined) {
      const keys = Object.keys(shape);
      return [
        `is not valid: "${key}" is no key here.${didYouMean(key, keys)}`,
        `Keys ${done.length ? `of ${done.join('.')}` : 'of the config'}: ${keys.join(', ')}.`,
      ];
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

/** Why the parts of a config, each well written, do not fit together. */
export const explainNames: Sentence = ({ found }) => {
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
  if (stray) {
    return [
      `key "services.${stray.id}.category" is ${show(stray.category)}; expected one of ${names.join(', ')}.${didYouMean(stray.category, names)}`,
      'Add the category to the config, or give the service one of these.',
    ];
  }
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
