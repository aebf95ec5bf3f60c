// Google Consent Mode's signals. Pure.
// Source: https://developers.google.com/tag-platform/security/concepts/consent-mode
import type { Grants } from '../types.js';

type Answer = 'granted' | 'denied';
/** Google's signal → the category that grants it. */
const SIGNALS: Readonly<Record<string, string>> = {
  security_storage: 'essential',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  analytics_storage: 'analytics',
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
};

/** Google's seven signals: a pure function of the grants. */
export const googleSignals = (grants: Grants): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(SIGNALS).map(([signal, category]) => [
      signal,
      grants[category] === true ? 'granted' : 'denied',
    ]),
  );
