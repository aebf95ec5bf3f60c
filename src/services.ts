// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { loader as crispLoader } from './vendors/crisp.js';
import type { loader as googleAnalyticsLoader } from './vendors/google-analytics.js';
import type { loader as metaPixelLoader } from './vendors/meta-pixel.js';

/** Crisp; functional unless you say otherwise. */
export const crisp = (
  given: Taking<typeof crispLoader>,
): { readonly crisp: NamedService } => ({
  crisp: named('crisp', 'functional', given, {
    load: () => import('virtual:service/crisp'),
    details: () => import('virtual:service-details/crisp'),
  }),
});

/** Google Analytics; analytics unless you say otherwise. */
export const googleAnalytics = (
  given: Taking<typeof googleAnalyticsLoader>,
): { readonly 'google-analytics': NamedService } => ({
  'google-analytics': named('google-analytics', 'analytics', given, {
    load: () => import('virtual:service/google-analytics'),
    details: () => import('virtual:service-details/google-analytics'),
  }),
});

/** Meta Pixel; marketing unless you say otherwise. */
export const metaPixel = (
  given: Taking<typeof metaPixelLoader>,
): { readonly 'meta-pixel': NamedService } => ({
  'meta-pixel': named('meta-pixel', 'marketing', given, {
    load: () => import('virtual:service/meta-pixel'),
    details: () => import('virtual:service-details/meta-pixel'),
  }),
});
