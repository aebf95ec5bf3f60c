// What stands in locales/: one JSON a language, three sections in each.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../locales/', import.meta.url));

/** Sections of a locale, each its own download. */
export const SECTIONS = ['banner', 'preferences', 'reopen'];

/** Languages, sorted. */
export const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

export const localeFile = (language) => `${folder}${language}.json`;
