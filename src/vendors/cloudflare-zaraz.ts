// Source: https://developers.cloudflare.com/zaraz/consent-management/api/
import type { Call, Loader } from '../services/loader.js';
import { isThere, sendTo } from './page-object.js';

const parameters = {
  /** Id of the purpose that stands for our category. */
  'functional?': ['[\\w-]+', 'abcd'],
  'analytics?': ['[\\w-]+', 'efgh'],
  'marketing?': ['[\\w-]+', 'ijkl'],
} as const;

const make = sendTo('zaraz', 'consent');

const send = (call: Call): void => {
  if (isThere('zaraz', 'consent', 'APIReady')) make(call);
  else {
    document.addEventListener('zarazConsentAPIReady', () => make(call), {
      once: true,
    });
  }
};

export const loader: Loader<typeof parameters> = {
  parameters,
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
