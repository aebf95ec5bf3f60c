// What the banner asks about.
import type { Texts, Ui } from '../parts/contract.js';
import { labelOf, readText } from './words.js';

/** A category and one line about it. */
export type Purpose = readonly [label: string, line: string | undefined];

/**
 * What waits for an answer, by category.
 * @param names - the only ones to ask about, or undefined for all that is
 *   optional; for a new service of a known category the line is its name
 */
export const readPurposes = (
  ui: Ui,
  texts: Texts,
  names: readonly string[] | undefined,
): Purpose[] =>
  ui.settings.categories.flatMap((category): Purpose[] => {
    const { name, description, required } = category;
    const label = labelOf(category, ui, texts);
    if (names ? names.includes(name) : !required) {
      return [[label, readText(description, ui) ?? texts[`${name}Line`]]];
    }
    return ui.settings.services
      .filter((service) => service.category === name)
      .filter(({ id }) => names?.includes(id))
      .map((service) => [label, service.name]);
  });
