// The held shape, put on an element that must not load, and taken off it.
import type { Natives } from '../browser/natives.js';
import type { Services } from './verdict.js';
import type { Grants } from '../types.js';
import type { Rule } from './rules.js';

/** Before the name of a held address: the form that no lazy-loader reads. */
const HELD = 'data-consentry-';
/** On an element that we hold: the pattern of the rule. */
const MARK = `${HELD}guard`;

/** Types of scripts that run. */
const RUNS = /^$|^module$|script/i;

export interface Shape {
  isOurs: (element: Element) => boolean;
  /** Whether the owner holds this very address: then the owner's mark decides. */
  isOwners: (element: Element, name: string, address: string) => boolean;
  /** Whether a script is of a type that runs. */
  runs: (element: Element) => boolean;
  hold: (element: Element, name: string, address: string, rule: Rule) => void;
  /** Lets an element of ours load another address. */
  free: (element: Element, name: string, address: string) => void;
}

export const isScript = ({ localName }: Element): boolean =>
  localName === 'script';

/** @param grants - have all names of the config: other libraries use `data-category`, too */
export const createShape = (
  { get, change, reinsert }: Natives,
  services: Services,
  grants: () => Grants,
): Shape => {
  const isOurs = (element: Element) => get(element, MARK) !== null;
  const runs = (element: Element) => RUNS.test(get(element, 'type') ?? '');
  /** @param more - what holds it, or lets it go, beside the marks */
  const mark = (
    element: Element,
    [pattern, category, service]: readonly (string | null)[],
    more: Readonly<Record<string, string | null>> | false,
  ) =>
    change(element, {
      [MARK]: pattern ?? null,
      'data-category': category ?? null,
      'data-service': service ?? null,
      'data-when': null,
      ...more,
    });
  return {
    isOurs,
    runs,

    isOwners: (element, name, address) =>
      (get(element, 'data-category') ?? '') in grants() &&
      !isOurs(element) &&
      (get(element, HELD + name) ?? get(element, `data-${name}`)) === address,

    hold: (element, name, address, { name: needed, pattern }) => {
      const { localName } = element;
      const service = services[needed];
      mark(
        element,
        service ? [pattern, service.category, needed] : [pattern, needed],
        isScript(element)
          ? runs(element) && {
              'data-type': get(element, 'type') ?? '',
              type: 'text/plain',
            }
          : { [HELD + name]: address, [name]: null },
      );
      // Without its address alone, a frame would go on.
      if (localName === 'iframe') reinsert(element);
      // Outside of the page nobody will release it, and pixels wait for an answer.
      if (localName === 'img') {
        setTimeout(() => {
          if (!element.isConnected) element.dispatchEvent(new Event('error'));
        });
      }
    },

    free: (element, name, address) => {
      if (!isOurs(element) || get(element, HELD + name) === address) return;
      mark(
        element,
        [],
        isScript(element)
          ? { type: get(element, 'data-type') }
          : { [HELD + name]: null },
      );
    },
  };
};
