// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { loader as abTastyLoader } from './vendors/ab-tasty.js';
import type { loader as adobeAnalyticsLoader } from './vendors/adobe-analytics.js';
import type { loader as adobeTagsLoader } from './vendors/adobe-tags.js';
import type { loader as adrollLoader } from './vendors/adroll.js';
import type { loader as amazonAdsLoader } from './vendors/amazon-ads.js';
import type { loader as amplitudeLoader } from './vendors/amplitude.js';
import type { loader as awinLoader } from './vendors/awin.js';
import type { loader as brevoConversationsLoader } from './vendors/brevo-conversations.js';
import type { loader as brevoTrackerLoader } from './vendors/brevo-tracker.js';
import type { loader as calendlyLoader } from './vendors/calendly.js';
import type { loader as cloudflareTurnstileLoader } from './vendors/cloudflare-turnstile.js';
import type { loader as cloudflareWebAnalyticsLoader } from './vendors/cloudflare-web-analytics.js';
import type { loader as cloudflareZarazLoader } from './vendors/cloudflare-zaraz.js';
import type { loader as contentsquareLoader } from './vendors/contentsquare.js';
import type { loader as crispLoader } from './vendors/crisp.js';
import type { loader as criteoLoader } from './vendors/criteo.js';
import type { loader as dailymotionLoader } from './vendors/dailymotion.js';
import type { loader as disqusLoader } from './vendors/disqus.js';
import type { loader as facebookPluginsLoader } from './vendors/facebook-plugins.js';
import type { loader as fathomAnalyticsLoader } from './vendors/fathom-analytics.js';
import type { loader as googleAdsLoader } from './vendors/google-ads.js';
import type { loader as googleAdsenseLoader } from './vendors/google-adsense.js';
import type { loader as googleAnalyticsLoader } from './vendors/google-analytics.js';
import type { loader as googleFloodlightLoader } from './vendors/google-floodlight.js';
import type { loader as googleMapsLoader } from './vendors/google-maps.js';
import type { loader as googlePublisherTagLoader } from './vendors/google-publisher-tag.js';
import type { loader as googleRecaptchaLoader } from './vendors/google-recaptcha.js';
import type { loader as googleTagManagerLoader } from './vendors/google-tag-manager.js';
import type { loader as hcaptchaLoader } from './vendors/hcaptcha.js';
import type { loader as heapLoader } from './vendors/heap.js';
import type { loader as hotjarLoader } from './vendors/hotjar.js';
import type { loader as hubspotLoader } from './vendors/hubspot.js';
import type { loader as instagramEmbedLoader } from './vendors/instagram-embed.js';
import type { loader as intercomLoader } from './vendors/intercom.js';
import type { loader as kameleoonLoader } from './vendors/kameleoon.js';
import type { loader as klaviyoLoader } from './vendors/klaviyo.js';
import type { loader as linkedinInsightLoader } from './vendors/linkedin-insight.js';
import type { loader as livechatLoader } from './vendors/livechat.js';
import type { loader as matomoLoader } from './vendors/matomo.js';
import type { loader as matomoCloudLoader } from './vendors/matomo-cloud.js';
import type { loader as matomoTagManagerLoader } from './vendors/matomo-tag-manager.js';
import type { loader as metaPixelLoader } from './vendors/meta-pixel.js';
import type { loader as microsoftClarityLoader } from './vendors/microsoft-clarity.js';
import type { loader as microsoftUetLoader } from './vendors/microsoft-uet.js';
import type { loader as mixpanelLoader } from './vendors/mixpanel.js';
import type { loader as mouseflowLoader } from './vendors/mouseflow.js';
import type { loader as mtcaptchaLoader } from './vendors/mtcaptcha.js';
import type { loader as olarkLoader } from './vendors/olark.js';
import type { loader as optimizelyLoader } from './vendors/optimizely.js';
import type { loader as outbrainLoader } from './vendors/outbrain.js';
import type { loader as paypalLoader } from './vendors/paypal.js';
import type { loader as pianoAnalyticsLoader } from './vendors/piano-analytics.js';
import type { loader as pinterestTagLoader } from './vendors/pinterest-tag.js';
import type { loader as pinterestWidgetsLoader } from './vendors/pinterest-widgets.js';
import type { loader as piwikProLoader } from './vendors/piwik-pro.js';
import type { loader as plausibleLoader } from './vendors/plausible.js';
import type { loader as posthogLoader } from './vendors/posthog.js';
import type { loader as quoraPixelLoader } from './vendors/quora-pixel.js';
import type { loader as redditPixelLoader } from './vendors/reddit-pixel.js';
import type { loader as rtbHouseLoader } from './vendors/rtb-house.js';
import type { loader as segmentLoader } from './vendors/segment.js';
import type { loader as sentryLoader } from './vendors/sentry.js';
import type { loader as shopifyLoader } from './vendors/shopify.js';
import type { loader as simpleAnalyticsLoader } from './vendors/simple-analytics.js';
import type { loader as smartsuppLoader } from './vendors/smartsupp.js';
import type { loader as snapchatPixelLoader } from './vendors/snapchat-pixel.js';
import type { loader as soundcloudEmbedLoader } from './vendors/soundcloud-embed.js';
import type { loader as spotifyEmbedLoader } from './vendors/spotify-embed.js';
import type { loader as stripeLoader } from './vendors/stripe.js';
import type { loader as taboolaLoader } from './vendors/taboola.js';
import type { loader as tawkToLoader } from './vendors/tawk-to.js';
import type { loader as theTradeDeskLoader } from './vendors/the-trade-desk.js';
import type { loader as tidioLoader } from './vendors/tidio.js';
import type { loader as tiktokEmbedLoader } from './vendors/tiktok-embed.js';
import type { loader as tiktokPixelLoader } from './vendors/tiktok-pixel.js';
import type { loader as typeformLoader } from './vendors/typeform.js';
import type { loader as umamiLoader } from './vendors/umami.js';
import type { loader as userlikeLoader } from './vendors/userlike.js';
import type { loader as vimeoLoader } from './vendors/vimeo.js';
import type { loader as vwoLoader } from './vendors/vwo.js';
import type { loader as wordpressLoader } from './vendors/wordpress.js';
import type { loader as xEmbedsLoader } from './vendors/x-embeds.js';
import type { loader as xPixelLoader } from './vendors/x-pixel.js';
import type { loader as youtubeLoader } from './vendors/youtube.js';
import type { loader as zendeskWidgetLoader } from './vendors/zendesk-widget.js';

/** AB Tasty; analytics unless you say otherwise. */
export const abTasty = (
  given: Taking<typeof abTastyLoader>,
): { readonly 'ab-tasty': NamedService } => ({
  'ab-tasty': named('ab-tasty', 'analytics', given, {
    load: () => import('virtual:service/ab-tasty'),
    details: () => import('virtual:service-details/ab-tasty'),
  }),
});

/** Adobe Analytics; analytics unless you say otherwise. */
export const adobeAnalytics = (
  given: Taking<typeof adobeAnalyticsLoader>,
): { readonly 'adobe-analytics': NamedService } => ({
  'adobe-analytics': named('adobe-analytics', 'analytics', given, {
    load: () => import('virtual:service/adobe-analytics'),
    details: () => import('virtual:service-details/adobe-analytics'),
  }),
});

/** Adobe Tags; functional unless you say otherwise. */
export const adobeTags = (
  given: Taking<typeof adobeTagsLoader>,
): { readonly 'adobe-tags': NamedService } => ({
  'adobe-tags': named('adobe-tags', 'functional', given, {
    load: () => import('virtual:service/adobe-tags'),
    details: () => import('virtual:service-details/adobe-tags'),
  }),
});

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

/** Amplitude; analytics unless you say otherwise. */
export const amplitude = (
  given: Taking<typeof amplitudeLoader>,
): { readonly amplitude: NamedService } => ({
  amplitude: named('amplitude', 'analytics', given, {
    load: () => import('virtual:service/amplitude'),
    details: () => import('virtual:service-details/amplitude'),
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

/** Brevo Conversations; functional unless you say otherwise. */
export const brevoConversations = (
  given: Taking<typeof brevoConversationsLoader>,
): { readonly 'brevo-conversations': NamedService } => ({
  'brevo-conversations': named('brevo-conversations', 'functional', given, {
    load: () => import('virtual:service/brevo-conversations'),
    details: () => import('virtual:service-details/brevo-conversations'),
  }),
});

/** Brevo Tracker; marketing unless you say otherwise. */
export const brevoTracker = (
  given: Taking<typeof brevoTrackerLoader>,
): { readonly 'brevo-tracker': NamedService } => ({
  'brevo-tracker': named('brevo-tracker', 'marketing', given, {
    load: () => import('virtual:service/brevo-tracker'),
    details: () => import('virtual:service-details/brevo-tracker'),
  }),
});

/** Calendly; functional unless you say otherwise. */
export const calendly = (
  given: Taking<typeof calendlyLoader>,
): { readonly calendly: NamedService } => ({
  calendly: named('calendly', 'functional', given, {
    load: () => import('virtual:service/calendly'),
    details: () => import('virtual:service-details/calendly'),
  }),
});

/** Cloudflare Turnstile; essential unless you say otherwise. */
export const cloudflareTurnstile = (
  given: Taking<typeof cloudflareTurnstileLoader>,
): { readonly 'cloudflare-turnstile': NamedService } => ({
  'cloudflare-turnstile': named('cloudflare-turnstile', 'essential', given, {
    load: () => import('virtual:service/cloudflare-turnstile'),
    details: () => import('virtual:service-details/cloudflare-turnstile'),
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

/** Cloudflare Zaraz; essential unless you say otherwise. */
export const cloudflareZaraz = (
  given: Taking<typeof cloudflareZarazLoader>,
): { readonly 'cloudflare-zaraz': NamedService } => ({
  'cloudflare-zaraz': named('cloudflare-zaraz', 'essential', given, {
    load: () => import('virtual:service/cloudflare-zaraz'),
    details: () => import('virtual:service-details/cloudflare-zaraz'),
  }),
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

/** Criteo; marketing unless you say otherwise. */
export const criteo = (
  given: Taking<typeof criteoLoader>,
): { readonly criteo: NamedService } => ({
  criteo: named('criteo', 'marketing', given, {
    load: () => import('virtual:service/criteo'),
    details: () => import('virtual:service-details/criteo'),
  }),
});

/** Dailymotion; marketing unless you say otherwise. */
export const dailymotion = (
  given: Taking<typeof dailymotionLoader>,
): { readonly dailymotion: NamedService } => ({
  dailymotion: named('dailymotion', 'marketing', given, {
    load: () => import('virtual:service/dailymotion'),
    details: () => import('virtual:service-details/dailymotion'),
  }),
});

/** Disqus comments; marketing unless you say otherwise. */
export const disqus = (
  given: Taking<typeof disqusLoader>,
): { readonly disqus: NamedService } => ({
  disqus: named('disqus', 'marketing', given, {
    load: () => import('virtual:service/disqus'),
    details: () => import('virtual:service-details/disqus'),
  }),
});

/** Facebook plugins; marketing unless you say otherwise. */
export const facebookPlugins = (
  given: Taking<typeof facebookPluginsLoader>,
): { readonly 'facebook-plugins': NamedService } => ({
  'facebook-plugins': named('facebook-plugins', 'marketing', given, {
    load: () => import('virtual:service/facebook-plugins'),
    details: () => import('virtual:service-details/facebook-plugins'),
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

/** Google reCAPTCHA; functional unless you say otherwise. */
export const googleRecaptcha = (
  given: Taking<typeof googleRecaptchaLoader>,
): { readonly 'google-recaptcha': NamedService } => ({
  'google-recaptcha': named('google-recaptcha', 'functional', given, {
    load: () => import('virtual:service/google-recaptcha'),
    details: () => import('virtual:service-details/google-recaptcha'),
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

/** hCaptcha; functional unless you say otherwise. */
export const hcaptcha = (
  given: Taking<typeof hcaptchaLoader>,
): { readonly hcaptcha: NamedService } => ({
  hcaptcha: named('hcaptcha', 'functional', given, {
    load: () => import('virtual:service/hcaptcha'),
    details: () => import('virtual:service-details/hcaptcha'),
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

/** HubSpot; marketing unless you say otherwise. */
export const hubspot = (
  given: Taking<typeof hubspotLoader>,
): { readonly hubspot: NamedService } => ({
  hubspot: named('hubspot', 'marketing', given, {
    load: () => import('virtual:service/hubspot'),
    details: () => import('virtual:service-details/hubspot'),
  }),
});

/** Instagram embed; marketing unless you say otherwise. */
export const instagramEmbed = (
  given: Taking<typeof instagramEmbedLoader>,
): { readonly 'instagram-embed': NamedService } => ({
  'instagram-embed': named('instagram-embed', 'marketing', given, {
    load: () => import('virtual:service/instagram-embed'),
    details: () => import('virtual:service-details/instagram-embed'),
  }),
});

/** Intercom; functional unless you say otherwise. */
export const intercom = (
  given: Taking<typeof intercomLoader>,
): { readonly intercom: NamedService } => ({
  intercom: named('intercom', 'functional', given, {
    load: () => import('virtual:service/intercom'),
    details: () => import('virtual:service-details/intercom'),
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

/** Klaviyo; marketing unless you say otherwise. */
export const klaviyo = (
  given: Taking<typeof klaviyoLoader>,
): { readonly klaviyo: NamedService } => ({
  klaviyo: named('klaviyo', 'marketing', given, {
    load: () => import('virtual:service/klaviyo'),
    details: () => import('virtual:service-details/klaviyo'),
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

/** LiveChat; functional unless you say otherwise. */
export const livechat = (
  given: Taking<typeof livechatLoader>,
): { readonly livechat: NamedService } => ({
  livechat: named('livechat', 'functional', given, {
    load: () => import('virtual:service/livechat'),
    details: () => import('virtual:service-details/livechat'),
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

/** MTCaptcha; functional unless you say otherwise. */
export const mtcaptcha = (
  given: Taking<typeof mtcaptchaLoader>,
): { readonly mtcaptcha: NamedService } => ({
  mtcaptcha: named('mtcaptcha', 'functional', given, {
    load: () => import('virtual:service/mtcaptcha'),
    details: () => import('virtual:service-details/mtcaptcha'),
  }),
});

/** Olark; functional unless you say otherwise. */
export const olark = (
  given: Taking<typeof olarkLoader>,
): { readonly olark: NamedService } => ({
  olark: named('olark', 'functional', given, {
    load: () => import('virtual:service/olark'),
    details: () => import('virtual:service-details/olark'),
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

/** Outbrain; marketing unless you say otherwise. */
export const outbrain = (
  given: Taking<typeof outbrainLoader>,
): { readonly outbrain: NamedService } => ({
  outbrain: named('outbrain', 'marketing', given, {
    load: () => import('virtual:service/outbrain'),
    details: () => import('virtual:service-details/outbrain'),
  }),
});

/** PayPal; essential unless you say otherwise. */
export const paypal = (
  given: Taking<typeof paypalLoader>,
): { readonly paypal: NamedService } => ({
  paypal: named('paypal', 'essential', given, {
    load: () => import('virtual:service/paypal'),
    details: () => import('virtual:service-details/paypal'),
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

/** Pinterest Tag; marketing unless you say otherwise. */
export const pinterestTag = (
  given: Taking<typeof pinterestTagLoader>,
): { readonly 'pinterest-tag': NamedService } => ({
  'pinterest-tag': named('pinterest-tag', 'marketing', given, {
    load: () => import('virtual:service/pinterest-tag'),
    details: () => import('virtual:service-details/pinterest-tag'),
  }),
});

/** Pinterest widgets; marketing unless you say otherwise. */
export const pinterestWidgets = (
  given: Taking<typeof pinterestWidgetsLoader>,
): { readonly 'pinterest-widgets': NamedService } => ({
  'pinterest-widgets': named('pinterest-widgets', 'marketing', given, {
    load: () => import('virtual:service/pinterest-widgets'),
    details: () => import('virtual:service-details/pinterest-widgets'),
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

/** Shopify; essential unless you say otherwise. */
export const shopify = (
  given: Taking<typeof shopifyLoader>,
): { readonly shopify: NamedService } => ({
  shopify: named('shopify', 'essential', given, {
    load: () => import('virtual:service/shopify'),
    details: () => import('virtual:service-details/shopify'),
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

/** Smartsupp; functional unless you say otherwise. */
export const smartsupp = (
  given: Taking<typeof smartsuppLoader>,
): { readonly smartsupp: NamedService } => ({
  smartsupp: named('smartsupp', 'functional', given, {
    load: () => import('virtual:service/smartsupp'),
    details: () => import('virtual:service-details/smartsupp'),
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

/** SoundCloud; functional unless you say otherwise. */
export const soundcloudEmbed = (
  given: Taking<typeof soundcloudEmbedLoader>,
): { readonly 'soundcloud-embed': NamedService } => ({
  'soundcloud-embed': named('soundcloud-embed', 'functional', given, {
    load: () => import('virtual:service/soundcloud-embed'),
    details: () => import('virtual:service-details/soundcloud-embed'),
  }),
});

/** Spotify; functional unless you say otherwise. */
export const spotifyEmbed = (
  given: Taking<typeof spotifyEmbedLoader>,
): { readonly 'spotify-embed': NamedService } => ({
  'spotify-embed': named('spotify-embed', 'functional', given, {
    load: () => import('virtual:service/spotify-embed'),
    details: () => import('virtual:service-details/spotify-embed'),
  }),
});

/** Stripe; essential unless you say otherwise. */
export const stripe = (
  given: Taking<typeof stripeLoader>,
): { readonly stripe: NamedService } => ({
  stripe: named('stripe', 'essential', given, {
    load: () => import('virtual:service/stripe'),
    details: () => import('virtual:service-details/stripe'),
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

/** tawk.to; functional unless you say otherwise. */
export const tawkTo = (
  given: Taking<typeof tawkToLoader>,
): { readonly 'tawk-to': NamedService } => ({
  'tawk-to': named('tawk-to', 'functional', given, {
    load: () => import('virtual:service/tawk-to'),
    details: () => import('virtual:service-details/tawk-to'),
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

/** Tidio; functional unless you say otherwise. */
export const tidio = (
  given: Taking<typeof tidioLoader>,
): { readonly tidio: NamedService } => ({
  tidio: named('tidio', 'functional', given, {
    load: () => import('virtual:service/tidio'),
    details: () => import('virtual:service-details/tidio'),
  }),
});

/** TikTok videos; marketing unless you say otherwise. */
export const tiktokEmbed = (
  given: Taking<typeof tiktokEmbedLoader>,
): { readonly 'tiktok-embed': NamedService } => ({
  'tiktok-embed': named('tiktok-embed', 'marketing', given, {
    load: () => import('virtual:service/tiktok-embed'),
    details: () => import('virtual:service-details/tiktok-embed'),
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

/** Typeform; functional unless you say otherwise. */
export const typeform = (
  given: Taking<typeof typeformLoader>,
): { readonly typeform: NamedService } => ({
  typeform: named('typeform', 'functional', given, {
    load: () => import('virtual:service/typeform'),
    details: () => import('virtual:service-details/typeform'),
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

/** Userlike; functional unless you say otherwise. */
export const userlike = (
  given: Taking<typeof userlikeLoader>,
): { readonly userlike: NamedService } => ({
  userlike: named('userlike', 'functional', given, {
    load: () => import('virtual:service/userlike'),
    details: () => import('virtual:service-details/userlike'),
  }),
});

/** Vimeo; functional unless you say otherwise. */
export const vimeo = (
  given: Taking<typeof vimeoLoader>,
): { readonly vimeo: NamedService } => ({
  vimeo: named('vimeo', 'functional', given, {
    load: () => import('virtual:service/vimeo'),
    details: () => import('virtual:service-details/vimeo'),
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

/** WordPress; essential unless you say otherwise. */
export const wordpress = (
  given: Taking<typeof wordpressLoader>,
): { readonly wordpress: NamedService } => ({
  wordpress: named('wordpress', 'essential', given, {
    load: () => import('virtual:service/wordpress'),
    details: () => import('virtual:service-details/wordpress'),
  }),
});

/** X (Twitter) posts; marketing unless you say otherwise. */
export const xEmbeds = (
  given: Taking<typeof xEmbedsLoader>,
): { readonly 'x-embeds': NamedService } => ({
  'x-embeds': named('x-embeds', 'marketing', given, {
    load: () => import('virtual:service/x-embeds'),
    details: () => import('virtual:service-details/x-embeds'),
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

/** YouTube; marketing unless you say otherwise. */
export const youtube = (
  given: Taking<typeof youtubeLoader>,
): { readonly youtube: NamedService } => ({
  youtube: named('youtube', 'marketing', given, {
    load: () => import('virtual:service/youtube'),
    details: () => import('virtual:service-details/youtube'),
  }),
});

/** Zendesk; functional unless you say otherwise. */
export const zendeskWidget = (
  given: Taking<typeof zendeskWidgetLoader>,
): { readonly 'zendesk-widget': NamedService } => ({
  'zendesk-widget': named('zendesk-widget', 'functional', given, {
    load: () => import('virtual:service/zendesk-widget'),
    details: () => import('virtual:service-details/zendesk-widget'),
  }),
});
