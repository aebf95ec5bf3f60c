// Problems in plain words: where, what was found, what was expected, how to
// mend it. A lazy part; production bundles of the npm module drop it.
import { available } from 'virtual:locale-list';
import { textKeys } from 'virtual:text-keys';
import { catalogue } from 'virtual:trackers';
import { explainBasis } from './basis-problem.js';
import { PURPOSES } from './catalogue/purposes.js';
import { explainAfter } from './after-problem.js';
import { print, warn } from './browser/guard.js';
import { whenParsed } from './browser/when.js';
import { explainConfig, explainNames } from './config-problems.js';
import { ATTRIBUTES, findDoubts } from './doubts.js';
import { explainHeld } from './held-problem.js';
import { knownNames } from './known-names.js';
import { explainLink } from './link-problem.js';
import { CONTRACT } from './parts/contract.js';
import type { Problem } from './parts/contract.js';
import { didYouMean, placeOf, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import {
  explainLoad,
  explainOwnService,
  explainParameter,
  explainService,
  explainServiceLive,
  explainServiceTwice,
  explainVendor,
} from './service-problems.js';
import { explainRegion, explainRegionCategory } from './region-problem.js';
import { insideOf } from './running.js';
import { explainTracker } from './tracker-problem.js';
import type { Consent, ProblemCode } from './types.js';
import { watch as watchHeld } from './watch.js';

export const contract: number = CONTRACT;

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
  'config-twice': () => [
    'is a second config and is not read: the first one of the page counts.',
    'Keep one config element, above the Consentry script.',
  ],
  service: explainService,
  vendor: explainVendor,
  parameter: explainParameter,
  load: explainLoad,
  'own-service': explainOwnService,
  'service-twice': explainServiceTwice,
  'service-live': explainServiceLive,
  region: explainRegion,
  'region-category': explainRegionCategory,
  guard: () => [
    'has rules, but consentry-guard.js does not run on this page, so nothing is held by them.',
    'Put its script tag right before that of consentry.js.',
  ],
  held: explainHeld,
  address: ({ found }) => [
    `has the address ${show(found)}, which is not used: expected http, https or a relative address.`,
    'Write an address that can be fetched.',
  ],
  link: explainLink,
  'live-address': () => [
    'has a live address, so the browser has already loaded it before any choice.',
    'Rename src to data-src; for a script, use type="text/plain".',
  ],
  'early-address': () => [
    'was given its held address by other code, such as a lazy-loader that reads data-src, so it was loaded before a yes.',
    'Write data-consentry-src (data-consentry-srcset …), which no lazy-loader reads.',
  ],
  slow: () => [
    'has not loaded for 5 s, so the scripts behind it no longer wait for it.',
    'Check its address. What must not run without it names it in data-after.',
  ],
  after: explainAfter,
  'template-address': () => [
    'in a held template has a live address, which Firefox loads before any choice.',
    'Write data-src instead of src inside the template; likewise data-srcset, data-href and data-poster.',
  ],
  base: () => [
    'stands before the base element of the page, which would lead its addresses elsewhere, so it stays held.',
    'Move the base element to the beginning of head.',
  ],
  poster: ({ found }) => [
    `has the picture ${show(found)}, which another site would be asked for before any choice, so it is not shown.`,
    'Put a copy of the picture on this site.',
  ],
  placeholder: ({ where }) => [
    `names no service that a yes would load, so nothing is shown in it.${didYouMean(
      where instanceof Element ? where.getAttribute('data-service') : where,
      knownNames(),
    )}`,
    'Write the id of a service of the config in data-service.',
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
  part: ({ where, found }) => {
    const folder = placeOf(where).startsWith('catalogue/')
      ? 'catalogue'
      : 'parts';
    return [
      `could not be loaded: ${show(found)}.`,
      `Serve the folder "${folder}" of the same release beside consentry.js, or set data-base to the folder that holds it.`,
    ];
  },
  attribute: ({ found }) => [
    `has the attribute data-${String(found)}, which Consentry does not read.${didYouMean(
      `data-${String(found)}`,
      ATTRIBUTES.map((name) => `data-${name}`),
    )}`,
    'The attributes of our script are in docs/guide.md.',
  ],
  'text-key': ({ found }) => [
    `is no text that Consentry shows.${didYouMean(found, textKeys)}`,
    'See locales/en.json for the keys.',
  ],
  locale: ({ found }) => [
    `is ${show(found)}, a language that our texts are not in; expected one of ${available.join(', ')}.`,
    'Write one of them, or leave the key out: the language of the page counts then.',
  ],
  renew: ({ found }) => [
    `did not set the cookie again: ${show(found)}.`,
    'Check storage.renew: a path on this site that answers POST with 2xx.',
  ],
  pattern: ({ found }) => [
    `is ${show(found)}, too vague a pattern to erase by: expected three characters beside the stars.`,
    'Write more of the name, or list the names one by one.',
  ],
  tracker: explainTracker,
  basis: explainBasis,
  purpose: ({ found }) => [
    `is ${show(found)}, which is no word of the vocabulary, so it is shown as it is.${didYouMean(found, PURPOSES)}`,
    `Use one of ${PURPOSES.join(', ')}.`,
  ],
  leftover: ({ found }) =>
    found === 'written-back'
      ? [
          'was removed and came back: a script that still runs writes it.',
          'It is removed again on the next page. With "onWithdraw": "reload" the page is loaded anew.',
        ]
      : [
          'could not be removed: the server set it, it is in use, or it belongs to a path or domain out of reach of this page.',
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
  const [what, remedy, place = placeOf(where)] = SENTENCES[code](
    problem,
    catalogue,
  );
  const effect = FATAL.has(code)
    ? '\nUntil then only essential tags run, and nobody is asked.'
    : '';
  return `${place || 'config'} ${what}\n${remedy}${effect}`;
};

/** Whether it follows from an id that the catalogue does not have, which is told by itself. */
const isOfUnknownId = ({ code, where }: Problem): boolean => {
  const [, id] = /^(?:services|catalogue)\/(.+)/.exec(placeOf(where)) ?? [];
  return code === 'part' && id !== undefined && !catalogue[id];
};

/** A mistake in an id is met at each key of its service, all at once. */
const SAME_MOMENT_MS = 500;
const justSaid = new Set<string>();

const isJustSaid = (text: string): boolean => {
  if (justSaid.has(text)) return true;
  justSaid.add(text);
  setTimeout(() => justSaid.delete(text), SAME_MOMENT_MS);
  return false;
};

/** Prints one problem. */
export const explain = (problem: Problem): void => {
  const { code, where, found } = problem;
  const text = sentence(problem);
  if (isOfUnknownId(problem) || (code === 'config' && isJustSaid(text))) return;
  print(text);
  if (code === 'part') void explainPart(placeOf(where), found);
};

/** `data-debug`: what is doubtful, once the page is parsed, and what is held for as long as we run. */
export const watch = (consent: Consent): void => {
  const inside = insideOf(consent);
  if (inside) {
    const tell = () => {
      for (const doubt of findDoubts(inside.settings, consent.grants.get())) {
        warn(sentence(doubt));
      }
    };
    whenParsed(tell, inside.signal);
  }
  watchHeld(consent);
};
