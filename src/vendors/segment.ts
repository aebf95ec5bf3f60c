// Source: https://www.twilio.com/docs/segment/privacy/consent-management/consent-in-segment-connections
import type { Call, Loader, State } from '../services/loader.js';
import { put } from './page-object.js';
import { methodList, sendTo } from './stubs.js';

export const parameters = {
  /** Of the source. */
  writeKey: ['[A-Za-z0-9]+', 'Ab12Cd34Ef56'],
} as const;

let categoryPreferences: State['grants'] = {};

/** A middleware of Segment: every event says what is agreed to. */
const stamp = (step: {
  payload: { obj: { context?: unknown } };
  next: (payload: object) => void;
}): void => {
  const { obj } = step.payload;
  const context: object = Object(obj.context);
  obj.context = { ...context, consent: { categoryPreferences } };
  step.next(step.payload);
};

const METHODS =
  'track page screen identify group alias reset ready on once off trackLink trackForm ' +
  'setAnonymousId addSourceMiddleware register';

const send = sendTo('analytics');

/** Each event says what is agreed to, for the destinations in Segment to act on. */
export const loader: Loader<typeof parameters> = {
  queues: [['analytics']],
  install: () =>
    put('analytics', () => methodList(METHODS, { SNIPPET_VERSION: '5.2.0' })),
  send: (call: Call, { grants }) => {
    categoryPreferences = grants;
    send(call);
  },
  start: () => [['addSourceMiddleware', stamp], ['page']],
  scripts: ({ writeKey }) => [
    `https://cdn.segment.com/analytics.js/v1/${writeKey}/analytics.min.js`,
  ],
  tell: ({ isGranted, grants }) => [
    isGranted
      ? [
          'track',
          'Segment Consent Preference Updated',
          {},
          { consent: { categoryPreferences: grants } },
        ]
      : ['reset'],
  ],
};
