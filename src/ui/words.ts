// What a category or a sentence reads like in the language shown.
import type { Texts, Ui } from '../parts/contract.js';
import type { Category, Text } from '../types.js';

/** The owner's text in the language shown, else in that of its first entry. */
export const readText = (
  text: Text | undefined,
  { locale }: Ui,
): string | undefined =>
  typeof text === 'object' ? (text[locale] ?? Object.values(text)[0]) : text;

/** A text of ours with its `{name}` filled in. */
export const fill = (
  text: string | undefined,
  name: string,
  value: string | undefined,
): string | undefined => text?.replace(`{${name}}`, () => value ?? '');

/** What a category is called. */
export const labelOf = (category: Category, ui: Ui, texts: Texts): string =>
  readText(category.label, ui) ??
  texts[`${category.name}Label`] ??
  category.name;
