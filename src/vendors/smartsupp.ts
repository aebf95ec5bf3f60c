// Source: https://help.smartsupp.com/dashboard/cookie-consent
import type { Call, Loader, State } from '../services/loader.js';
import { allows, settings } from './page-object.js';

export const parameters = {
  key: ['[0-9a-f]{40}', '0123456789abcdef0123456789abcdef01234567'],
} as const;

// Recordings and events for Google Analytics; the chat itself needs neither.
const tell = (state: State): Call[] => [
  ['analyticsConsent', allows(state, 'analytics')],
  ['marketingConsent', allows(state, 'marketing')],
];

/** Recordings follow analytics and events for ads follow marketing, each only while the chat is granted, which needs neither. */
export const loader: Loader<typeof parameters> = {
  queues: [['smartsupp._']],
  globals: ({ key }) => settings('_smartsupp', { key }),
  start: (_given, state) => tell(state),
  scripts: () => ['https://www.smartsuppchat.com/loader.js'],
  tell,
};
