// What stands in locales/: one JSON a language, some sections in each.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../locales/', import.meta.url));

/** Sections of a locale, each its own download. */
export const SECTIONS = [
  'banner',
  'preferences',
  'reopen',
  'notice',
  'declaration',
  'placeholder',
  'receipt',
  'purposes',
  'facts',
];

/** Languages; the longest tags first, as `fr-ca` has to be tried before `fr`. */
export const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));

export const localeFile = (language) => `${folder}${language}.json`;
