// The WP Consent API.
// Source: https://github.com/Really-Simple-Plugins/wp-consent-level-api
import type { Loader } from '../services/loader.js';
import { callOn, createNewest, onceThere } from './page-object.js';

export const parameters = {
  /** What plugins may do before a choice. Default `optin`: nothing. */
  'consentType?': ['optin|optout', 'optout'],
} as const;

/** Its category → ours. */
const CATEGORIES = {
  functional: 'essential',
  preferences: 'functional',
  'statistics-anonymous': 'analytics',
  statistics: 'analytics',
  marketing: 'marketing',
};

const ifNewest = createNewest();

/** For sites with the WP Consent API. Without a type its plugins take everything for allowed, so the type is set at once. */
export const loader: Loader<typeof parameters> = {
  isPlatform: true,
  // Without a type, plugins take everything for allowed.
  install: ({ consentType = 'optin' }) => {
    Reflect.set(window, 'wp_consent_type', consentType);
    // A name in the page's markup may shadow the document's method.
    EventTarget.prototype.dispatchEvent.call(
      document,
      new CustomEvent('wp_consent_type_defined'),
    );
  },
  tell: ({ grants }) =>
    Object.entries(CATEGORIES).map(([category, ours]) => [
      'wp_set_consent',
      category,
      grants[ours] === true ? 'allow' : 'deny',
    ]),
  send: (call, state) =>
    onceThere(
      'wp_set_consent',
      ifNewest(state, () => callOn(window, call)),
    ),
};
