// Source: https://developers.cloudflare.com/zaraz/consent-management/api/
import type { Call, Loader } from '../services/loader.js';
import { callOn, objectOf } from './page-object.js';

export const parameters = {
  /** Id of the purpose that stands for our category. */
  'functional?': ['[\\w-]+', 'abcd'],
  'analytics?': ['[\\w-]+', 'efgh'],
  'marketing?': ['[\\w-]+', 'ijkl'],
} as const;

const api = () => objectOf('consent', objectOf('zaraz'));

const send = (call: Call): void => {
  const make = () => callOn(api(), call);
  if (Reflect.get(api(), 'APIReady')) make();
  else document.addEventListener('zarazConsentAPIReady', make, { once: true });
};

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
