// Source: https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-consent
import type { Call, Loader, State } from '../services/loader.js';

export const parameters = { projectId: ['[a-z0-9]+', 'abcdefghij'] } as const;

const answer = (isYes: boolean): string => (isYes ? 'granted' : 'denied');

const consent = ({ isGranted, grants }: State): Call[] => [
  [
    'consentv2',
    {
      ad_Storage: answer(isGranted && grants['marketing'] === true),
      analytics_Storage: answer(isGranted),
    },
  ],
];

/** Without storage it still records, so the page is loaded anew after a no. Ads follow marketing. */
export const loader: Loader<typeof parameters> = {
  queues: [['clarity.q']],
  start: (_given, state) => consent(state),
  scripts: ({ projectId }) => [`https://www.clarity.ms/tag/${projectId}`],
  tell: consent,
};
