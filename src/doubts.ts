// What fits a config and is hardly what its owner means. Told under
// `data-debug` alone: finding it costs more than a page view should.
import { available } from 'virtual:locale-list';
import { textKeys } from 'virtual:text-keys';
import { catalogue, known, loadable } from 'virtual:trackers';
import { queryAll } from './browser/document.js';
import { doubtfulBases } from './basis-problem.js';
import { PURPOSES } from './catalogue/purposes.js';
import { essentialTrackers } from './essential-trackers.js';
import { isPrecise } from './gate/leftovers.js';
import { readGuard } from './guard/published.js';
import { findLocale } from './messages.js';
import { nearest } from './nearest.js';
import type { Problem } from './parts/contract.js';
import { strayRegions } from './region-problem.js';
import { loadedBefore, loadedTwice, takenForOwn } from './service-doubts.js';
import { essentialTags } from './tracker-problem.js';
import type { Grants, Settings, StoreKind } from './types.js';

const CONFIG = 'script[type="application/json"][data-consentry="config"]';

/** What our script reads of its own tag, each behind `data-`. */
export const ATTRIBUTES: readonly string[] = [
  ...['base', 'categories', 'config', 'controller', 'data-layer', 'debug'],
  ...['domain', 'google', 'layout', 'locale', 'nonce', 'policy-url'],
  ...['position', 'revision', 'theme'],
];

/** Others than ours may stand on the tag, too: only what is close is doubtful. */
const mistypedAttributes = (): Problem[] =>
  queryAll('script[src][data-debug]').flatMap((where) =>
    where
      .getAttributeNames()
      .filter((name) => name.startsWith('data-'))
      .map((name) => name.slice('data-'.length))
      .filter((name) => !ATTRIBUTES.includes(name) && nearest(name, ATTRIBUTES))
      .map((found) => ({ code: 'attribute', where, found })),
  );

/** Categories of the owner have texts of the same names as ours; a placeholder, some for one service. */
const isTextKey = (
  key: string,
  { categories, services }: Settings,
): boolean => {
  const [, id] = /^(?:held|once|always)\.(.+)$/.exec(key) ?? [];
  return id === undefined
    ? [
        key,
        ...categories.map(({ name }) => key.replace(name, 'analytics')),
      ].some((one) => textKeys.includes(one))
    : services.some((service) => service.id === id);
};

const unknownTexts = (settings: Settings): Problem[] =>
  Object.entries(settings.texts ?? {}).flatMap(([language, texts]) =>
    Object.keys(texts)
      .filter((key) => !isTextKey(key, settings))
      .map((key) => ({
        code: 'text-key',
        where: `texts.${language}.${key}`,
        found: key,
      })),
  );

const KINDS: readonly StoreKind[] = [
  ...(['cookies', 'localStorage', 'sessionStorage'] as const),
  ...(['indexedDB', 'caches'] as const),
];

/** What looks as if it were erased, and is not. */
const vaguePatterns = ({ services }: Settings): Problem[] =>
  services
    .filter(({ required }) => !required)
    .flatMap((service) =>
      KINDS.flatMap((kind) =>
        (service[kind] ?? []).flatMap((entry, at): Problem[] => {
          const found = 'key' in entry ? entry.key : entry.name;
          const isErased = !('setBy' in entry) || entry.setBy === 'first-party';
          const where = `services.${service.id}.${kind}.${at}`;
          return isErased && !isPrecise(found)
            ? [{ code: 'pattern', where, found }]
            : [];
        }),
      ),
    );

/** Words that stay as they are in every language. */
const unknownPurposes = ({ services }: Settings): Problem[] =>
  services.flatMap(({ id, purposes = [] }) =>
    purposes.flatMap((found, at): Problem[] =>
      PURPOSES.includes(found)
        ? []
        : [{ code: 'purpose', where: `services.${id}.purposes.${at}`, found }],
    ),
  );

/** Elements for us that don't say for which service; ours have a shadow root. */
const namelessPlaceholders = (): Problem[] =>
  queryAll('[data-consentry="placeholder"]:not([data-service])')
    .filter(({ shadowRoot }) => !shadowRoot)
    .map((where) => ({ code: 'placeholder', where, found: undefined }));

/** All doubts about the config of this page. */
export const findDoubts = (settings: Settings, grants: Grants): Problem[] => [
  ...essentialTrackers(settings.services, known).map(
    ({ where, ...found }): Problem => ({ code: 'tracker', where, found }),
  ),
  ...essentialTags(settings, known),
  ...queryAll(CONFIG)
    .slice(1)
    .map((where): Problem => ({
      code: 'config-twice',
      where,
      found: undefined,
    })),
  ...(settings.guard && !readGuard()
    ? [{ code: 'guard', where: 'guard', found: undefined } as const]
    : []),
  ...(settings.locale !== undefined && !findLocale(available, settings.locale)
    ? [{ code: 'locale', where: 'locale', found: settings.locale } as const]
    : []),
  ...takenForOwn(settings, Object.keys(catalogue), loadable),
  ...loadedTwice(settings, loadable),
  ...loadedBefore(settings, grants, loadable),
  ...strayRegions(settings),
  ...mistypedAttributes(),
  ...namelessPlaceholders(),
  ...vaguePatterns(settings),
  ...doubtfulBases(settings),
  ...unknownPurposes(settings),
  ...unknownTexts(settings),
];
