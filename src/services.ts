// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { loader as abTastyLoader } from './vendors/ab-tasty.js';
import type { loader as amplitudeLoader } from './vendors/amplitude.js';
import type { loader as cloudflareWebAnalyticsLoader } from './vendors/cloudflare-web-analytics.js';
import type { loader as contentsquareLoader } from './vendors/contentsquare.js';
import type { loader as crispLoader } from './vendors/crisp.js';
import type { loader as fathomAnalyticsLoader } from './vendors/fathom-analytics.js';
import type { loader as googleAnalyticsLoader } from './vendors/google-analytics.js';
import type { loader as heapLoader } from './vendors/heap.js';
import type { loader as hotjarLoader } from './vendors/hotjar.js';
import type { loader as kameleoonLoader } from './vendors/kameleoon.js';
import type { loader as matomoLoader } from './vendors/matomo.js';
import type { loader as matomoCloudLoader } from './vendors/matomo-cloud.js';
import type { loader as matomoTagManagerLoader } from './vendors/matomo-tag-manager.js';
import type { loader as metaPixelLoader } from './vendors/meta-pixel.js';
import type { loader as mixpanelLoader } from './vendors/mixpanel.js';
import type { loader as mouseflowLoader } from './vendors/mouseflow.js';
import type { loader as optimizelyLoader } from './vendors/optimizely.js';
import type { loader as pianoAnalyticsLoader } from './vendors/piano-analytics.js';
import type { loader as piwikProLoader } from './vendors/piwik-pro.js';
import type { loader as plausibleLoader } from './vendors/plausible.js';
import type { loader as posthogLoader } from './vendors/posthog.js';
import type { loader as segmentLoader } from './vendors/segment.js';
import type { loader as sentryLoader } from './vendors/sentry.js';
import type { loader as simpleAnalyticsLoader } from './vendors/simple-analytics.js';
import type { loader as umamiLoader } from './vendors/umami.js';
import type { loader as vwoLoader } from './vendors/vwo.js';

/** AB Tasty; analytics unless you say otherwise. */
export const abTasty = (
  given: Taking<typeof abTastyLoader>,
): { readonly 'ab-tasty': NamedService } => ({
  'ab-tasty': named('ab-tasty', 'analytics', given, {
    load: () => import('virtual:service/ab-tasty'),
    details: () => import('virtual:service-details/ab-tasty'),
  }),
});

/** Amplitude; analytics unless you say otherwise. */
export const amplitude = (
  given: Taking<typeof amplitudeLoader>,
): { readonly amplitude: NamedService } => ({
  amplitude: named('amplitude', 'analytics', given, {
    load: () => import('virtual:service/amplitude'),
    details: () => import('virtual:service-details/amplitude'),
  }),
});

/** Cloudflare Web Analytics; analytics unless you say otherwise. */
export const cloudflareWebAnalytics = (
  given: Taking<typeof cloudflareWebAnalyticsLoader>,
): { readonly 'cloudflare-web-analytics': NamedService } => ({
  'cloudflare-web-analytics': named(
    'cloudflare-web-analytics',
    'analytics',
    given,
    {
      load: () => import('virtual:service/cloudflare-web-analytics'),
      details: () => import('virtual:service-details/cloudflare-web-analytics'),
    },
  ),
});

/** Contentsquare; analytics unless you say otherwise. */
export const contentsquare = (
  given: Taking<typeof contentsquareLoader>,
): { readonly contentsquare: NamedService } => ({
  contentsquare: named('contentsquare', 'analytics', given, {
    load: () => import('virtual:service/contentsquare'),
    details: () => import('virtual:service-details/contentsquare'),
  }),
});

/** Crisp; functional unless you say otherwise. */
export const crisp = (
  given: Taking<typeof crispLoader>,
): { readonly crisp: NamedService } => ({
  crisp: named('crisp', 'functional', given, {
    load: () => import('virtual:service/crisp'),
    details: () => import('virtual:service-details/crisp'),
  }),
});

/** Fathom Analytics; analytics unless you say otherwise. */
export const fathomAnalytics = (
  given: Taking<typeof fathomAnalyticsLoader>,
): { readonly 'fathom-analytics': NamedService } => ({
  'fathom-analytics': named('fathom-analytics', 'analytics', given, {
    load: () => import('virtual:service/fathom-analytics'),
    details: () => import('virtual:service-details/fathom-analytics'),
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

/** Heap; analytics unless you say otherwise. */
export const heap = (
  given: Taking<typeof heapLoader>,
): { readonly heap: NamedService } => ({
  heap: named('heap', 'analytics', given, {
    load: () => import('virtual:service/heap'),
    details: () => import('virtual:service-details/heap'),
  }),
});

/** Hotjar; analytics unless you say otherwise. */
export const hotjar = (
  given: Taking<typeof hotjarLoader>,
): { readonly hotjar: NamedService } => ({
  hotjar: named('hotjar', 'analytics', given, {
    load: () => import('virtual:service/hotjar'),
    details: () => import('virtual:service-details/hotjar'),
  }),
});

/** Kameleoon; analytics unless you say otherwise. */
export const kameleoon = (
  given: Taking<typeof kameleoonLoader>,
): { readonly kameleoon: NamedService } => ({
  kameleoon: named('kameleoon', 'analytics', given, {
    load: () => import('virtual:service/kameleoon'),
    details: () => import('virtual:service-details/kameleoon'),
  }),
});

/** Matomo (self-hosted); analytics unless you say otherwise. */
export const matomo = (
  given: Taking<typeof matomoLoader>,
): { readonly matomo: NamedService } => ({
  matomo: named('matomo', 'analytics', given, {
    load: () => import('virtual:service/matomo'),
    details: () => import('virtual:service-details/matomo'),
  }),
});

/** Matomo Cloud; analytics unless you say otherwise. */
export const matomoCloud = (
  given: Taking<typeof matomoCloudLoader>,
): { readonly 'matomo-cloud': NamedService } => ({
  'matomo-cloud': named('matomo-cloud', 'analytics', given, {
    load: () => import('virtual:service/matomo-cloud'),
    details: () => import('virtual:service-details/matomo-cloud'),
  }),
});

/** Matomo Tag Manager; functional unless you say otherwise. */
export const matomoTagManager = (
  given: Taking<typeof matomoTagManagerLoader>,
): { readonly 'matomo-tag-manager': NamedService } => ({
  'matomo-tag-manager': named('matomo-tag-manager', 'functional', given, {
    load: () => import('virtual:service/matomo-tag-manager'),
    details: () => import('virtual:service-details/matomo-tag-manager'),
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

/** Mixpanel; analytics unless you say otherwise. */
export const mixpanel = (
  given: Taking<typeof mixpanelLoader>,
): { readonly mixpanel: NamedService } => ({
  mixpanel: named('mixpanel', 'analytics', given, {
    load: () => import('virtual:service/mixpanel'),
    details: () => import('virtual:service-details/mixpanel'),
  }),
});

/** Mouseflow; analytics unless you say otherwise. */
export const mouseflow = (
  given: Taking<typeof mouseflowLoader>,
): { readonly mouseflow: NamedService } => ({
  mouseflow: named('mouseflow', 'analytics', given, {
    load: () => import('virtual:service/mouseflow'),
    details: () => import('virtual:service-details/mouseflow'),
  }),
});

/** Optimizely; analytics unless you say otherwise. */
export const optimizely = (
  given: Taking<typeof optimizelyLoader>,
): { readonly optimizely: NamedService } => ({
  optimizely: named('optimizely', 'analytics', given, {
    load: () => import('virtual:service/optimizely'),
    details: () => import('virtual:service-details/optimizely'),
  }),
});

/** Piano Analytics; analytics unless you say otherwise. */
export const pianoAnalytics = (
  given: Taking<typeof pianoAnalyticsLoader>,
): { readonly 'piano-analytics': NamedService } => ({
  'piano-analytics': named('piano-analytics', 'analytics', given, {
    load: () => import('virtual:service/piano-analytics'),
    details: () => import('virtual:service-details/piano-analytics'),
  }),
});

/** Piwik PRO; analytics unless you say otherwise. */
export const piwikPro = (
  given: Taking<typeof piwikProLoader>,
): { readonly 'piwik-pro': NamedService } => ({
  'piwik-pro': named('piwik-pro', 'analytics', given, {
    load: () => import('virtual:service/piwik-pro'),
    details: () => import('virtual:service-details/piwik-pro'),
  }),
});

/** Plausible; analytics unless you say otherwise. */
export const plausible = (
  given: Taking<typeof plausibleLoader>,
): { readonly plausible: NamedService } => ({
  plausible: named('plausible', 'analytics', given, {
    load: () => import('virtual:service/plausible'),
    details: () => import('virtual:service-details/plausible'),
  }),
});

/** PostHog; analytics unless you say otherwise. */
export const posthog = (
  given: Taking<typeof posthogLoader>,
): { readonly posthog: NamedService } => ({
  posthog: named('posthog', 'analytics', given, {
    load: () => import('virtual:service/posthog'),
    details: () => import('virtual:service-details/posthog'),
  }),
});

/** Segment; analytics unless you say otherwise. */
export const segment = (
  given: Taking<typeof segmentLoader>,
): { readonly segment: NamedService } => ({
  segment: named('segment', 'analytics', given, {
    load: () => import('virtual:service/segment'),
    details: () => import('virtual:service-details/segment'),
  }),
});

/** Sentry; functional unless you say otherwise. */
export const sentry = (
  given: Taking<typeof sentryLoader>,
): { readonly sentry: NamedService } => ({
  sentry: named('sentry', 'functional', given, {
    load: () => import('virtual:service/sentry'),
    details: () => import('virtual:service-details/sentry'),
  }),
});

/** Simple Analytics; analytics unless you say otherwise. */
export const simpleAnalytics = (
  given: Taking<typeof simpleAnalyticsLoader>,
): { readonly 'simple-analytics': NamedService } => ({
  'simple-analytics': named('simple-analytics', 'analytics', given, {
    load: () => import('virtual:service/simple-analytics'),
    details: () => import('virtual:service-details/simple-analytics'),
  }),
});

/** Umami; analytics unless you say otherwise. */
export const umami = (
  given: Taking<typeof umamiLoader>,
): { readonly umami: NamedService } => ({
  umami: named('umami', 'analytics', given, {
    load: () => import('virtual:service/umami'),
    details: () => import('virtual:service-details/umami'),
  }),
});

/** VWO; analytics unless you say otherwise. */
export const vwo = (
  given: Taking<typeof vwoLoader>,
): { readonly vwo: NamedService } => ({
  vwo: named('vwo', 'analytics', given, {
    load: () => import('virtual:service/vwo'),
    details: () => import('virtual:service-details/vwo'),
  }),
});
