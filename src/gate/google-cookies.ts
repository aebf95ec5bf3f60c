/**
 * Cookies of Google's tags, by the category that lets them be set.
 * Source: https://support.google.com/analytics/answer/11397207 and
 * https://business.safety.google/adscookies/
 */
export const GOOGLE_COOKIES: Readonly<Record<string, readonly string[]>> = {
  analytics: ['_ga', '_ga_*', '_gid', '_gat', '_gat_*', '_dc_gtm_*', 'FPLC'],
  marketing: ['_gcl_*', '_gac_*', '__gads', '__gpi', '__eoi'],
};
