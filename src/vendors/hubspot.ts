// Source: https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api
import type { Call, Loader, State } from '../services/loader.js';
import { allows } from './page-object.js';

export const parameters = {
  /** The Hub ID of the account. */
  portalId: ['\\d{1,12}', '1234567'],
  /** Where the account is hosted, if the address of its script says so. */
  'region?': ['[a-z]{2}\\d', 'eu1'],
} as const;

/** It keeps none of it: every page has to say it again. */
const tell = (state: State): Call[] => [
  [
    'setHubSpotConsent',
    {
      analytics: allows(state, 'analytics'),
      advertisement: allows(state, 'marketing'),
      functionality: allows(state, 'functional'),
    },
  ],
];

/** Its own banner is switched off, since it would ask a second time. It keeps no answer, so every page says it again. The answers follow three categories, and only while HubSpot itself is granted. */
export const loader: Loader<typeof parameters> = {
  queues: [['_hsp'], ['_hsq']],
  // Else it asks a second time.
  globals: () => ({ disableHubSpotCookieBanner: true }),
  start: (_given, state) => tell(state),
  scripts: ({ portalId, region }) => [
    {
      src: `https://js${region ? `-${region}` : ''}.hs-scripts.com/${portalId}.js`,
      id: 'hs-script-loader',
      async: '',
      defer: '',
    },
  ],
  tell,
};
