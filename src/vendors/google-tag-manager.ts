// Source: https://developers.google.com/tag-platform/tag-manager/web
import type { Loader } from '../services/loader.js';
import { layerParameter } from './google-tag.js';

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

export const loader: Loader<typeof parameters> = {
  start: () => [[{ 'gtm.start': Date.now(), event: 'gtm.js' }]],
  scripts: (
    { containerId, host = 'www.googletagmanager.com', environment },
    state,
  ) => [
    `https://${host}/gtm.js?id=${containerId}${layerParameter(state)}` +
      (environment ? `&${environment}&gtm_cookies_win=x` : ''),
  ],
  send: ([entry], { layer }) => void layer.entries().push(Object(entry)),
  // Its own start stays, and its triggers still hear what the visitor has said.
  forget: ({ layer }) =>
    layer.forget(
      (entry) =>
        !!entry?.event &&
        !entry['gtm.start'] &&
        entry.event !== 'consentry_consent_update',
    ),
  // Tags of any kind are in it.
  followsConsentMode: ['functional', 'analytics', 'marketing'],
};
