// Problems in plain words: where, what was found, what was expected, how to
// mend it. A lazy part; production bundles of the npm module drop it.
import { attempt, print } from './browser/guard.js';
import { MOST_CATEGORIES, MOST_SERVICES } from './config.js';
import { CONFIG_KEYS } from './config-keys.js';
import { serviceMark } from './consent/record.js';
import { CONTRACT } from './parts/contract.js';
import type { Problem } from './parts/contract.js';
import type { ProblemCode, Settings } from './types.js';
import { nearest } from './nearest.js';
import { running } from './running.js';

export { watch } from './watch.js';
export const contract: number = CONTRACT;

type Shape = string | { readonly [key: string]: Shape };

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
/** Maps whose keys are names. */
const NAMED: ReadonlySet<Shape> = new Set<Shape>([
  CONFIG_KEYS.categories,
  CONFIG_KEYS.services,
]);

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  text: 'a text, or a text for each language such as { "en": "…", "fr": "…" }',
  boolean: 'true or false',
  name: 'a name: a small letter, then up to 31 small letters, digits or hyphens',
  revision: 'up to 16 letters, digits, dots, hyphens or underscores',
  days: 'a whole number of days from 1 to 400, or { "accept": …, "refuse": … }',
  lifetime: '"session" or an ISO 8601 duration such as "P13M", "P2Y", "PT30M"',
  identifier: 'the name of a global variable',
  'cookie-name': 'up to 64 letters, digits, dots, hyphens or underscores',
  'basic|false': '"basic" or false',
};

const show = (value: unknown): string => {
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
const placeOf = (where: string | Element): string =>
  // A dot that is part of a key is doubled.
  typeof where === 'string' ? where.replaceAll('..', '.') : openingTag(where);

const didYouMean = (word: unknown, known: readonly string[]): string => {
  const guess = nearest(show(word).replaceAll('"', ''), known);
  return guess ? ` Did you mean "${guess}"?` : '';
};

/** Categories and services of the running config. */
const knownNames = (): string[] => Object.keys(running()?.grants.get() ?? {});

/** What is stated, and what to do about it. */
type Sentence = (problem: Problem) => readonly [what: string, remedy: string];

const expected = (shape: Shape): string => {
  if (typeof shape !== 'string') {
    return '[]' in shape ? 'a list: [ … ]' : 'an object: { … }';
  }
  const kind = shape.replace('!', '');
  return KINDS[kind] ?? kind.split('|').map(show).join(' or ');
};

/** Follows the path as far as the table of keys goes. */
const explainConfig: Sentence = ({ where, found }) => {
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
    const next: Shape | undefined =
      shape['*'] ??
      shape['[]'] ??
      (Object.hasOwn(shape, key) ? shape[key] : undefined);
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

/** Why the parts of a config, each well written, do not fit together. */
const explainNames: Sentence = ({ found }) => {
  // Only `readConfig` reports this, with the settings that it made.
  const { categories, services, storage } = found as Settings;
  const names = categories.map(({ name }) => name);
  const ids = services.map(({ id }) => id);
  const stray = services.find(({ category }) => !names.includes(category));
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
  if (typeof storage.days === 'object') {
    const { accept, refuse } = storage.days;
    if (!(refuse >= accept)) {
      return [
        `key "storage.days" keeps a refusal ${show(refuse)} days and an acceptance ${show(accept)}.`,
        'Make "refuse" at least as long as "accept".',
      ];
    }
  }
  const nameless = services
    .flatMap(({ id, cookies = [], localStorage = [], sessionStorage = [] }) =>
      Object.entries({ cookies, localStorage, sessionStorage }).flatMap(
        ([kind, list]) =>
          Object.values<object>(list).map((entry, at) => ({
            path: `services.${id}.${kind}.${at}`,
            isNamed: 'name' in entry || 'key' in entry,
          })),
      ),
    )
    .find(({ isNamed }) => !isNamed);
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

/** Problems that leave only essential tags running. */
const FATAL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'json',
  'config',
  'names',
  'config-load',
  'config-late',
]);

const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  config: explainConfig,
  names: explainNames,
  json: ({ found }) => [
    `is not valid JSON: ${show(found)}.`,
    'Mend the JSON; a stray comma or quote is the usual cause.',
  ],
  'config-load': ({ found }) => [
    `could not be loaded: ${show(found)}.`,
    'Check the address in data-config; it has to answer with JSON.',
  ],
  'config-late': () => [
    'comes after the Consentry script, which had to start without it.',
    'Move it above the script tag.',
  ],
  held: ({ found }) =>
    found === undefined
      ? [
          'does not name the category of its service, so it stays held.',
          'Make the tag and the config agree on the category.',
        ]
      : [
          `names the category ${show(found)}, which the config does not have, so it stays held.${didYouMean(found, knownNames())}`,
          `Use one of ${knownNames().join(', ')}, or add the category to the config.`,
        ],
  address: ({ found }) => [
    `has the address ${show(found)}, which is not used: expected http, https or a relative address.`,
    'Write an address that can be fetched.',
  ],
  'live-address': () => [
    'has a live address, so the browser has already loaded it before any choice.',
    'Rename src to data-src; for a script, use type="text/plain".',
  ],
  'template-address': () => [
    'in a held template has a live address, which Firefox loads before any choice.',
    'Write data-src instead of src inside the template.',
  ],
  nonce: ({ found }) => [
    `carries ${found ? 'another nonce than' : 'no nonce, unlike'} the Consentry script, so it stays held.`,
    'Give held scripts the nonce of the page. If you did not write this tag, somebody injected it.',
  ],
  'trusted-types': ({ found }) => [
    `was refused by Trusted Types: ${show(found)}.`,
    'Allow our policy in the header: trusted-types consentry.',
  ],
  'global-taken': ({ found }) => [
    `was ${show(found)}, which is no queue, and has been replaced.`,
    'Give no element the id or name "consentry", and no variable either.',
  ],
  twice: () => [
    'starts Consentry on a page where it already runs; the first one counts.',
    'Keep one script tag or one createConsentry call.',
  ],
  'unknown-name': ({ where }) => [
    `is no category or service of the config.${didYouMean(where, knownNames())}`,
    `Use one of ${knownNames().join(', ')}.`,
  ],
  shut: () => [
    'was called, but the config is not sound, so nothing was stored.',
    'Mend the config first; see the message above.',
  ],
  storage: ({ found }) => [
    `could not be stored as a cookie; the choice is kept in ${show(found)}.`,
    'Check storage.domain. A visitor who blocks cookies is asked again later.',
  ],
  record: ({ found }) => [
    `holds ${show(found)}, which is no record of ours, so the visitor is asked.`,
    'Check whether other code writes this cookie; storage.name changes the name of ours.',
  ],
  part: ({ found }) => [
    `could not be loaded: ${show(found)}.`,
    'Serve the folder "parts" of the same release beside consentry.js, or set data-base to the folder that holds it.',
  ],
  'text-key': () => [
    `is no text that Consentry shows.`,
    'See locales/en.json for the keys.',
  ],
  leftover: () => [
    'could not be removed: the server set it, or it belongs to a path or domain out of reach of this page.',
    'Remove it on the server, or declare it with "setBy": "server".',
  ],
};

const explainPart = async (path: string, found: unknown): Promise<void> => {
  const url = /https?:\S+?\.js/.exec(String(found))?.[0];
  if (!url) return;
  const answer = await fetch(url).catch(() => undefined);
  const reachable = await fetch(url, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  const cause = answer
    ? answer.ok
      ? 'It can be fetched, so the content security policy or its content type is in the way.'
      : `The server answers ${answer.status}.`
    : reachable
      ? 'The server does not allow this site to load it (CORS).'
      : 'It cannot be reached: blocked by an extension, the network or the content security policy.';
  print(`${path}: ${url}\n${cause}`);
};

/** One problem in words. */
export const sentence = (problem: Problem): string => {
  const { code, where } = problem;
  const place = placeOf(where);
  const [what, remedy] = SENTENCES[code](problem);
  const effect = FATAL.has(code)
    ? '\nUntil then only essential tags run, and nobody is asked.'
    : '';
  return `${place || 'config'} ${what}\n${remedy}${effect}`;
};

/** Prints one problem. */
export const explain = (problem: Problem): void => {
  const { code, where, found } = problem;
  print(sentence(problem));
  if (code === 'part') void explainPart(placeOf(where), found);
};
