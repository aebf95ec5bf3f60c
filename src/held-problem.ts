// Why a tag stays held whatever the visitor says.
import { knownNames, runningSettings } from './known-names.js';
import { didYouMean, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';

/** What a held tag says of its service, against the config. */
const explainMismatch = (where: string | Element): ReturnType<Sentence> => {
  const read = (name: string) =>
    typeof where === 'string' ? null : where.getAttribute(`data-${name}`);
  const id = read('service');
  const service = runningSettings()?.services.find((one) => one.id === id);
  return service
    ? [
        `names the category ${show(read('category'))}, but its service ${show(id)} is in ${show(service.category)}, so it stays held.`,
        `Write data-category="${service.category}", or move the service in the config.`,
      ]
    : [
        'does not name the category of its service, so it stays held.',
        'Make the tag and the config agree on the category.',
      ];
};

export const explainHeld: Sentence = ({ where, found }) =>
  found === undefined
    ? explainMismatch(where)
    : [
        `names the category ${show(found)}, which the config does not have, so it stays held.${didYouMean(found, knownNames())}`,
        `Use one of ${knownNames().join(', ')}, or add the category to the config.`,
      ];
