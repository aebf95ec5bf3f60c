// What the banner asks about.
import type { Texts, Ui } from '../parts/contract.js';
import { labelOf, readText } from './words.js';

/** A category and one line about it. */
export type Purpose = readonly [label: string, line: string | undefined];

/**
 * What waits for an answer, by category.
 * @param names - to ask about; for a new service of a known category the line is its name
 */
export const readPurposes = (
  ui: Ui,
  texts: Texts,
  names: readonly string[],
): Purpose[] =>
  ui.settings.categories.flatMap((category): Purpose[] => {
    const { name, description } = category;
    const label = labelOf(category, ui, texts);
    return names.includes(name)
      ? [[label, readText(description, ui) ?? texts[`${name}Line`]]]
      : ui.settings.services
          .filter(
            (service) =>
              service.category === name && names.includes(service.id),
          )
          .map((service) => [label, service.name]);
  });
