// A well-known tracker where everything runs without consent.
import { doc, queryAll } from './browser/document.js';
import { attempt } from './browser/guard.js';
import type { Tracker } from './catalogue/trackers.js';
import { trackersAt } from './essential-trackers.js';
import type { Sign, TrackerSign } from './essential-trackers.js';
import { readCondition } from './gate/condition.js';
import {
  heldAddress,
  heldAddresses,
  isHeld,
  isHeldTemplate,
} from './gate/held.js';
import type { Problem } from './parts/contract.js';
import { listed, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import { isMade } from './service-scripts.js';
import type { Settings } from './types.js';

/** Whether a held tag is released without consent. */
const runsWithoutConsent = (
  node: Element,
  { categories, services }: Settings,
): boolean => {
  const { names, any, denied } = readCondition(node);
  const label = node.getAttribute('data-service');
  const service = services.find(({ id }) => id === label);
  if (service) return service.required || !!service.objectable;
  const isRequired = (name: string) =>
    categories.some((one) => one.name === name && one.required);
  return (
    !denied &&
    !!names[0] &&
    (any ? names.some(isRequired) : names.every(isRequired))
  );
};

const addressesOf = (node: Element): string[] =>
  [
    ...heldAddresses(node).map((name) => heldAddress(node, name)),
    node.getAttribute('src'),
  ].filter((address) => address !== null);

const nodesIn = (held: Element): Element[] =>
  isHeldTemplate(held) ? [...held.content.querySelectorAll('*')] : [held];

/** Held tags that load a tracker, and are released without consent. */
export const essentialTags = (
  settings: Settings,
  known: readonly Tracker[],
): Problem[] => {
  const tags = queryAll('[data-category]')
    .filter((node) => isHeld(node) && runsWithoutConsent(node, settings))
    // Google's, that loading by name has made.
    .filter((node) => settings.google !== 'advanced' || !isMade(node));
  // Copied behind it by now, so told with it alone.
  const within = new Set(
    tags.filter(isHeldTemplate).flatMap(nodesIn).flatMap(addressesOf),
  );
  return tags.flatMap((where): Problem[] => {
    const [found] = nodesIn(where)
      .flatMap(addressesOf)
      .filter((one) => isHeldTemplate(where) || !within.has(one))
      .flatMap((one) => attempt(() => new URL(one, doc('baseURI'))) ?? [])
      .map((address) => trackersAt(address, known))
      .filter(({ trackers }) => trackers[0]);
    return found ? [{ code: 'tracker', where, found }] : [];
  });
};

const MOVE =
  'Move the service to a category that the visitor answers for; only what is strictly necessary needs no consent.';

const REMEDIES: Readonly<Partial<Record<Sign, string>>> = {
  store:
    'Move the service to a category that the visitor answers for; or, if it is not that tracker, give the entry a name of its own.',
  address: 'Give the tag a category that the visitor answers for.',
};

export const explainTracker: Sentence = ({ found }) => {
  // Only `findDoubts` reports this.
  const { sign, name, trackers } = found as TrackerSign;
  const whose = listed(trackers);
  const what: Readonly<Record<Sign, string>> = {
    id: `is ${whose}`,
    name: `is ${show(name)}, a service that measures or advertises`,
    host: `is ${show(name)}, a host of ${whose}`,
    store: `is ${show(name)}, a name of ${whose}`,
    address: `loads from an address of ${whose}`,
  };
  return [
    `${what[sign]}, and runs without consent; expected nothing there but what the site can't do without.`,
    REMEDIES[sign] ?? MOVE,
  ];
};
