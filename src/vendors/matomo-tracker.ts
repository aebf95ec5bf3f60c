// What Matomo's own installations and its cloud have in common.
// Source: https://developer.matomo.org/guides/tracking-consent
import type { Call, State } from '../services/loader.js';

interface Site {
  readonly siteId: string;
  readonly cookieDomain?: string;
  readonly disableCookies?: boolean;
}

/** @param url - of the installation, with a slash at the end */
export const startTracker = (url: string, site: Site): Call[] => [
  ['requireConsent'],
  ...(site.disableCookies ? [['disableCookies']] : []),
  ...(site.cookieDomain ? [['setCookieDomain', site.cookieDomain]] : []),
  ['setTrackerUrl', `${url}matomo.php`],
  ['setSiteId', site.siteId],
  ['setConsentGiven'],
  ['trackPageView'],
  ['enableLinkTracking'],
];

/** Not remembered by Matomo: ours is the record. After a no it keeps for a later yes what it would have sent, so the page has to go. */
export const tellTracker = ({ isGranted }: State): Call[] => [
  [isGranted ? 'setConsentGiven' : 'forgetConsentGiven'],
];
