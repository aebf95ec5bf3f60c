// What a category or a sentence reads like in the language shown.
import type { Texts, Ui } from '../parts/contract.js';
import type { Category, Text } from '../types.js';

/** The owner's text in the language shown, else in that of its first entry. `fr` serves `fr-ca`, too. */
export const readText = (
  text: Text | undefined,
  { locale }: Ui,
): string | undefined => {
  if (typeof text !== 'object') return text;
  const tags = Object.keys(text);
  const closest = tags
    .filter((tag) => `${locale}-`.startsWith(`${tag.toLowerCase()}-`))
    .sort((one, other) => one.length - other.length)
    .pop();
  return text[closest ?? tags[0] ?? ''];
};

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
