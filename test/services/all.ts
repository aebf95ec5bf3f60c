import type { ServiceCase } from './case.js';
import { abTasty } from './ab-tasty.js';
import { amplitude } from './amplitude.js';
import { cloudflareWebAnalytics } from './cloudflare-web-analytics.js';
import { contentsquare } from './contentsquare.js';
import { crisp } from './crisp.js';
import { fathomAnalytics } from './fathom-analytics.js';
import { googleAnalytics } from './google-analytics.js';
import { heap } from './heap.js';
import { hotjar } from './hotjar.js';
import { kameleoon } from './kameleoon.js';
import { matomo } from './matomo.js';
import { matomoCloud } from './matomo-cloud.js';
import { matomoTagManager } from './matomo-tag-manager.js';
import { metaPixel } from './meta-pixel.js';
import { mixpanel } from './mixpanel.js';
import { mouseflow } from './mouseflow.js';
import { optimizely } from './optimizely.js';
import { pianoAnalytics } from './piano-analytics.js';
import { piwikPro } from './piwik-pro.js';
import { plausible } from './plausible.js';
import { posthog } from './posthog.js';
import { segment } from './segment.js';
import { sentry } from './sentry.js';
import { simpleAnalytics } from './simple-analytics.js';
import { umami } from './umami.js';
import { vwo } from './vwo.js';

/** Every service that is loaded by its name. */
export const cases: readonly ServiceCase[] = [
  abTasty,
  amplitude,
  cloudflareWebAnalytics,
  contentsquare,
  crisp,
  fathomAnalytics,
  googleAnalytics,
  heap,
  hotjar,
  kameleoon,
  matomo,
  matomoCloud,
  matomoTagManager,
  metaPixel,
  mixpanel,
  mouseflow,
  optimizely,
  pianoAnalytics,
  piwikPro,
  plausible,
  posthog,
  segment,
  sentry,
  simpleAnalytics,
  umami,
  vwo,
];
