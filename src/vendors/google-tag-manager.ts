// Source: https://developers.google.com/tag-platform/tag-manager/web
import { entriesOf } from '../services/google-layer.js';
import type { Loader } from '../services/loader.js';
import { isEvent, layerParameter, takeEntries } from './google-tag.js';

export const parameters = {
  containerId: ['GTM-[A-Z0-9]+', 'GTM-AB12CD3'],
  /** Of a container on the owner's own domain. Default: Google's. */
  'host?': ['[\\w-]+(\\.[\\w-]+)+', 'tags.example.com'],
  /** As in the snippet of an environment. */
  'environment?': [
    'gtm_auth=[\\w-]+&gtm_preview=env-\\d+',
    'gtm_auth=aBcDeF&gtm_preview=env-12',
  ],
} as const;

/** Any kind of tag is in a container: what these do is for its own triggers and consent settings to say. */
export const loader: Loader<typeof parameters> = {
  start: () => [[{ 'gtm.start': Date.now(), event: 'gtm.js' }]],
  scripts: (
    { containerId, host = 'www.googletagmanager.com', environment },
    { dataLayer },
  ) => [
    `https://${host}/gtm.js?id=${containerId}${layerParameter(dataLayer)}` +
      (environment ? `&${environment}&gtm_cookies_win=x` : ''),
  ],
  send: ([entry], { dataLayer }) => {
    entriesOf(dataLayer).push(Object(entry));
  },
  // Its own start stays, and its triggers still hear what the visitor has said.
  take: ({ dataLayer }) =>
    takeEntries(
      dataLayer,
      (entry) =>
        isEvent(entry) ||
        (!!entry?.event &&
          !entry['gtm.start'] &&
          entry.event !== 'consentry_consent_update'),
    ),
  // Tags of any kind are in it.
  followsConsentMode: ['functional', 'analytics', 'marketing'],
};
