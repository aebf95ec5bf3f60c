// Source: https://developers.cloudflare.com/zaraz/consent-management/api/
import type { Call, Loader, State } from '../services/loader.js';
import { callOn, createNewest, objectIn, objectOf } from './page-object.js';

export const parameters = {
  /** Id of the purpose that stands for this category. */
  'functional?': ['[\\w-]+', 'abcd'],
  /** The same for this one. */
  'analytics?': ['[\\w-]+', 'efgh'],
  /** The same for this one. */
  'marketing?': ['[\\w-]+', 'ijkl'],
} as const;

const api = () => objectIn(objectOf('zaraz'), 'consent');

const ifNewest = createNewest();

const send = (call: Call, state: State): void => {
  const make = ifNewest(state, () => callOn(api(), call));
  if (Reflect.get(api(), 'APIReady')) make();
  else {
    // A name in the page's markup may shadow the document's method.
    EventTarget.prototype.addEventListener.call(
      document,
      'zarazConsentAPIReady',
      make,
    );
  }
};

/** For sites that have Zaraz already. A purpose without an id here is never told. */
export const loader: Loader<typeof parameters> = {
  isPlatform: true,
  tell: ({ grants }, purposes) => {
    const answers = Object.entries(purposes).map(
      ([category, purpose]) => [purpose, grants[category] === true] as const,
    );
    return [
      ['set', Object.fromEntries(answers)],
      // Page views that waited for a yes.
      ...(answers.some(([, answer]) => answer) ? [['sendQueuedEvents']] : []),
    ];
  },
  send,
};
