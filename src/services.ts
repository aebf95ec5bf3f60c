// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { loader as adrollLoader } from './vendors/adroll.js';
import type { loader as amazonAdsLoader } from './vendors/amazon-ads.js';
import type { loader as awinLoader } from './vendors/awin.js';
import type { loader as crispLoader } from './vendors/crisp.js';
import type { loader as criteoLoader } from './vendors/criteo.js';
import type { loader as googleAdsLoader } from './vendors/google-ads.js';
import type { loader as googleAdsenseLoader } from './vendors/google-adsense.js';
import type { loader as googleAnalyticsLoader } from './vendors/google-analytics.js';
import type { loader as googleFloodlightLoader } from './vendors/google-floodlight.js';
import type { loader as googleMapsLoader } from './vendors/google-maps.js';
import type { loader as googlePublisherTagLoader } from './vendors/google-publisher-tag.js';
import type { loader as googleTagManagerLoader } from './vendors/google-tag-manager.js';
import type { loader as linkedinInsightLoader } from './vendors/linkedin-insight.js';
import type { loader as metaPixelLoader } from './vendors/meta-pixel.js';
import type { loader as microsoftClarityLoader } from './vendors/microsoft-clarity.js';
import type { loader as microsoftUetLoader } from './vendors/microsoft-uet.js';
import type { loader as outbrainLoader } from './vendors/outbrain.js';
import type { loader as pinterestTagLoader } from './vendors/pinterest-tag.js';
import type { loader as quoraPixelLoader } from './vendors/quora-pixel.js';
import type { loader as redditPixelLoader } from './vendors/reddit-pixel.js';
import type { loader as rtbHouseLoader } from './vendors/rtb-house.js';
import type { loader as snapchatPixelLoader } from './vendors/snapchat-pixel.js';
import type { loader as taboolaLoader } from './vendors/taboola.js';
import type { loader as theTradeDeskLoader } from './vendors/the-trade-desk.js';
import type { loader as tiktokPixelLoader } from './vendors/tiktok-pixel.js';
import type { loader as xPixelLoader } from './vendors/x-pixel.js';

/** AdRoll; marketing unless you say otherwise. */
export const adroll = (
  given: Taking<typeof adrollLoader>,
): { readonly adroll: NamedService } => ({
  adroll: named('adroll', 'marketing', given, {
    load: () => import('virtual:service/adroll'),
    details: () => import('virtual:service-details/adroll'),
  }),
});

/** Amazon Ads; marketing unless you say otherwise. */
export const amazonAds = (
  given: Taking<typeof amazonAdsLoader>,
): { readonly 'amazon-ads': NamedService } => ({
  'amazon-ads': named('amazon-ads', 'marketing', given, {
    load: () => import('virtual:service/amazon-ads'),
    details: () => import('virtual:service-details/amazon-ads'),
  }),
});

/** Awin MasterTag; marketing unless you say otherwise. */
export const awin = (
  given: Taking<typeof awinLoader>,
): { readonly awin: NamedService } => ({
  awin: named('awin', 'marketing', given, {
    load: () => import('virtual:service/awin'),
    details: () => import('virtual:service-details/awin'),
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

/** Criteo; marketing unless you say otherwise. */
export const criteo = (
  given: Taking<typeof criteoLoader>,
): { readonly criteo: NamedService } => ({
  criteo: named('criteo', 'marketing', given, {
    load: () => import('virtual:service/criteo'),
    details: () => import('virtual:service-details/criteo'),
  }),
});

/** Google Ads; marketing unless you say otherwise. */
export const googleAds = (
  given: Taking<typeof googleAdsLoader>,
): { readonly 'google-ads': NamedService } => ({
  'google-ads': named('google-ads', 'marketing', given, {
    load: () => import('virtual:service/google-ads'),
    details: () => import('virtual:service-details/google-ads'),
  }),
});

/** Google AdSense; marketing unless you say otherwise. */
export const googleAdsense = (
  given: Taking<typeof googleAdsenseLoader>,
): { readonly 'google-adsense': NamedService } => ({
  'google-adsense': named('google-adsense', 'marketing', given, {
    load: () => import('virtual:service/google-adsense'),
    details: () => import('virtual:service-details/google-adsense'),
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

/** Google Campaign Manager (Floodlight); marketing unless you say otherwise. */
export const googleFloodlight = (
  given: Taking<typeof googleFloodlightLoader>,
): { readonly 'google-floodlight': NamedService } => ({
  'google-floodlight': named('google-floodlight', 'marketing', given, {
    load: () => import('virtual:service/google-floodlight'),
    details: () => import('virtual:service-details/google-floodlight'),
  }),
});

/** Google Maps; functional unless you say otherwise. */
export const googleMaps = (
  given: Taking<typeof googleMapsLoader>,
): { readonly 'google-maps': NamedService } => ({
  'google-maps': named('google-maps', 'functional', given, {
    load: () => import('virtual:service/google-maps'),
    details: () => import('virtual:service-details/google-maps'),
  }),
});

/** Google Ad Manager; marketing unless you say otherwise. */
export const googlePublisherTag = (
  given: Taking<typeof googlePublisherTagLoader>,
): { readonly 'google-publisher-tag': NamedService } => ({
  'google-publisher-tag': named('google-publisher-tag', 'marketing', given, {
    load: () => import('virtual:service/google-publisher-tag'),
    details: () => import('virtual:service-details/google-publisher-tag'),
  }),
});

/** Google Tag Manager; functional unless you say otherwise. */
export const googleTagManager = (
  given: Taking<typeof googleTagManagerLoader>,
): { readonly 'google-tag-manager': NamedService } => ({
  'google-tag-manager': named('google-tag-manager', 'functional', given, {
    load: () => import('virtual:service/google-tag-manager'),
    details: () => import('virtual:service-details/google-tag-manager'),
  }),
});

/** LinkedIn Insight Tag; marketing unless you say otherwise. */
export const linkedinInsight = (
  given: Taking<typeof linkedinInsightLoader>,
): { readonly 'linkedin-insight': NamedService } => ({
  'linkedin-insight': named('linkedin-insight', 'marketing', given, {
    load: () => import('virtual:service/linkedin-insight'),
    details: () => import('virtual:service-details/linkedin-insight'),
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

/** Microsoft Clarity; analytics unless you say otherwise. */
export const microsoftClarity = (
  given: Taking<typeof microsoftClarityLoader>,
): { readonly 'microsoft-clarity': NamedService } => ({
  'microsoft-clarity': named('microsoft-clarity', 'analytics', given, {
    load: () => import('virtual:service/microsoft-clarity'),
    details: () => import('virtual:service-details/microsoft-clarity'),
  }),
});

/** Microsoft Advertising; marketing unless you say otherwise. */
export const microsoftUet = (
  given: Taking<typeof microsoftUetLoader>,
): { readonly 'microsoft-uet': NamedService } => ({
  'microsoft-uet': named('microsoft-uet', 'marketing', given, {
    load: () => import('virtual:service/microsoft-uet'),
    details: () => import('virtual:service-details/microsoft-uet'),
  }),
});

/** Outbrain; marketing unless you say otherwise. */
export const outbrain = (
  given: Taking<typeof outbrainLoader>,
): { readonly outbrain: NamedService } => ({
  outbrain: named('outbrain', 'marketing', given, {
    load: () => import('virtual:service/outbrain'),
    details: () => import('virtual:service-details/outbrain'),
  }),
});

/** Pinterest Tag; marketing unless you say otherwise. */
export const pinterestTag = (
  given: Taking<typeof pinterestTagLoader>,
): { readonly 'pinterest-tag': NamedService } => ({
  'pinterest-tag': named('pinterest-tag', 'marketing', given, {
    load: () => import('virtual:service/pinterest-tag'),
    details: () => import('virtual:service-details/pinterest-tag'),
  }),
});

/** Quora Pixel; marketing unless you say otherwise. */
export const quoraPixel = (
  given: Taking<typeof quoraPixelLoader>,
): { readonly 'quora-pixel': NamedService } => ({
  'quora-pixel': named('quora-pixel', 'marketing', given, {
    load: () => import('virtual:service/quora-pixel'),
    details: () => import('virtual:service-details/quora-pixel'),
  }),
});

/** Reddit Pixel; marketing unless you say otherwise. */
export const redditPixel = (
  given: Taking<typeof redditPixelLoader>,
): { readonly 'reddit-pixel': NamedService } => ({
  'reddit-pixel': named('reddit-pixel', 'marketing', given, {
    load: () => import('virtual:service/reddit-pixel'),
    details: () => import('virtual:service-details/reddit-pixel'),
  }),
});

/** RTB House; marketing unless you say otherwise. */
export const rtbHouse = (
  given: Taking<typeof rtbHouseLoader>,
): { readonly 'rtb-house': NamedService } => ({
  'rtb-house': named('rtb-house', 'marketing', given, {
    load: () => import('virtual:service/rtb-house'),
    details: () => import('virtual:service-details/rtb-house'),
  }),
});

/** Snap Pixel; marketing unless you say otherwise. */
export const snapchatPixel = (
  given: Taking<typeof snapchatPixelLoader>,
): { readonly 'snapchat-pixel': NamedService } => ({
  'snapchat-pixel': named('snapchat-pixel', 'marketing', given, {
    load: () => import('virtual:service/snapchat-pixel'),
    details: () => import('virtual:service-details/snapchat-pixel'),
  }),
});

/** Taboola; marketing unless you say otherwise. */
export const taboola = (
  given: Taking<typeof taboolaLoader>,
): { readonly taboola: NamedService } => ({
  taboola: named('taboola', 'marketing', given, {
    load: () => import('virtual:service/taboola'),
    details: () => import('virtual:service-details/taboola'),
  }),
});

/** The Trade Desk; marketing unless you say otherwise. */
export const theTradeDesk = (
  given: Taking<typeof theTradeDeskLoader>,
): { readonly 'the-trade-desk': NamedService } => ({
  'the-trade-desk': named('the-trade-desk', 'marketing', given, {
    load: () => import('virtual:service/the-trade-desk'),
    details: () => import('virtual:service-details/the-trade-desk'),
  }),
});

/** TikTok Pixel; marketing unless you say otherwise. */
export const tiktokPixel = (
  given: Taking<typeof tiktokPixelLoader>,
): { readonly 'tiktok-pixel': NamedService } => ({
  'tiktok-pixel': named('tiktok-pixel', 'marketing', given, {
    load: () => import('virtual:service/tiktok-pixel'),
    details: () => import('virtual:service-details/tiktok-pixel'),
  }),
});

/** X (Twitter) Pixel; marketing unless you say otherwise. */
export const xPixel = (
  given: Taking<typeof xPixelLoader>,
): { readonly 'x-pixel': NamedService } => ({
  'x-pixel': named('x-pixel', 'marketing', given, {
    load: () => import('virtual:service/x-pixel'),
    details: () => import('virtual:service-details/x-pixel'),
  }),
});
