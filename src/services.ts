// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { parameters as abTastyKeys } from './vendors/ab-tasty.js';
import type { parameters as adobeAnalyticsKeys } from './vendors/adobe-analytics.js';
import type { parameters as adobeTagsKeys } from './vendors/adobe-tags.js';
import type { parameters as adrollKeys } from './vendors/adroll.js';
import type { parameters as amazonAdsKeys } from './vendors/amazon-ads.js';
import type { parameters as amplitudeKeys } from './vendors/amplitude.js';
import type { parameters as awinKeys } from './vendors/awin.js';
import type { parameters as brevoConversationsKeys } from './vendors/brevo-conversations.js';
import type { parameters as brevoTrackerKeys } from './vendors/brevo-tracker.js';
import type { parameters as calendlyKeys } from './vendors/calendly.js';
import type { parameters as cloudflareTurnstileKeys } from './vendors/cloudflare-turnstile.js';
import type { parameters as cloudflareWebAnalyticsKeys } from './vendors/cloudflare-web-analytics.js';
import type { parameters as cloudflareZarazKeys } from './vendors/cloudflare-zaraz.js';
import type { parameters as contentsquareKeys } from './vendors/contentsquare.js';
import type { parameters as crispKeys } from './vendors/crisp.js';
import type { parameters as criteoKeys } from './vendors/criteo.js';
import type { parameters as dailymotionKeys } from './vendors/dailymotion.js';
import type { parameters as disqusKeys } from './vendors/disqus.js';
import type { parameters as facebookPluginsKeys } from './vendors/facebook-plugins.js';
import type { parameters as fathomAnalyticsKeys } from './vendors/fathom-analytics.js';
import type { parameters as googleAdsKeys } from './vendors/google-ads.js';
import type { parameters as googleAdsenseKeys } from './vendors/google-adsense.js';
import type { parameters as googleAnalyticsKeys } from './vendors/google-analytics.js';
import type { parameters as googleFloodlightKeys } from './vendors/google-floodlight.js';
import type { parameters as googleMapsKeys } from './vendors/google-maps.js';
import type { parameters as googlePublisherTagKeys } from './vendors/google-publisher-tag.js';
import type { parameters as googleRecaptchaKeys } from './vendors/google-recaptcha.js';
import type { parameters as googleTagManagerKeys } from './vendors/google-tag-manager.js';
import type { parameters as hcaptchaKeys } from './vendors/hcaptcha.js';
import type { parameters as heapKeys } from './vendors/heap.js';
import type { parameters as hotjarKeys } from './vendors/hotjar.js';
import type { parameters as hubspotKeys } from './vendors/hubspot.js';
import type { parameters as instagramEmbedKeys } from './vendors/instagram-embed.js';
import type { parameters as intercomKeys } from './vendors/intercom.js';
import type { parameters as kameleoonKeys } from './vendors/kameleoon.js';
import type { parameters as klaviyoKeys } from './vendors/klaviyo.js';
import type { parameters as linkedinInsightKeys } from './vendors/linkedin-insight.js';
import type { parameters as livechatKeys } from './vendors/livechat.js';
import type { parameters as matomoKeys } from './vendors/matomo.js';
import type { parameters as matomoCloudKeys } from './vendors/matomo-cloud.js';
import type { parameters as matomoTagManagerKeys } from './vendors/matomo-tag-manager.js';
import type { parameters as metaPixelKeys } from './vendors/meta-pixel.js';
import type { parameters as microsoftClarityKeys } from './vendors/microsoft-clarity.js';
import type { parameters as microsoftUetKeys } from './vendors/microsoft-uet.js';
import type { parameters as mixpanelKeys } from './vendors/mixpanel.js';
import type { parameters as mouseflowKeys } from './vendors/mouseflow.js';
import type { parameters as mtcaptchaKeys } from './vendors/mtcaptcha.js';
import type { parameters as olarkKeys } from './vendors/olark.js';
import type { parameters as optimizelyKeys } from './vendors/optimizely.js';
import type { parameters as outbrainKeys } from './vendors/outbrain.js';
import type { parameters as paypalKeys } from './vendors/paypal.js';
import type { parameters as pianoAnalyticsKeys } from './vendors/piano-analytics.js';
import type { parameters as pinterestTagKeys } from './vendors/pinterest-tag.js';
import type { parameters as pinterestWidgetsKeys } from './vendors/pinterest-widgets.js';
import type { parameters as piwikProKeys } from './vendors/piwik-pro.js';
import type { parameters as plausibleKeys } from './vendors/plausible.js';
import type { parameters as posthogKeys } from './vendors/posthog.js';
import type { parameters as quoraPixelKeys } from './vendors/quora-pixel.js';
import type { parameters as redditPixelKeys } from './vendors/reddit-pixel.js';
import type { parameters as rtbHouseKeys } from './vendors/rtb-house.js';
import type { parameters as segmentKeys } from './vendors/segment.js';
import type { parameters as sentryKeys } from './vendors/sentry.js';
import type { parameters as shopifyKeys } from './vendors/shopify.js';
import type { parameters as simpleAnalyticsKeys } from './vendors/simple-analytics.js';
import type { parameters as smartsuppKeys } from './vendors/smartsupp.js';
import type { parameters as snapchatPixelKeys } from './vendors/snapchat-pixel.js';
import type { parameters as soundcloudEmbedKeys } from './vendors/soundcloud-embed.js';
import type { parameters as spotifyEmbedKeys } from './vendors/spotify-embed.js';
import type { parameters as stripeKeys } from './vendors/stripe.js';
import type { parameters as taboolaKeys } from './vendors/taboola.js';
import type { parameters as tawkToKeys } from './vendors/tawk-to.js';
import type { parameters as theTradeDeskKeys } from './vendors/the-trade-desk.js';
import type { parameters as tidioKeys } from './vendors/tidio.js';
import type { parameters as tiktokEmbedKeys } from './vendors/tiktok-embed.js';
import type { parameters as tiktokPixelKeys } from './vendors/tiktok-pixel.js';
import type { parameters as typeformKeys } from './vendors/typeform.js';
import type { parameters as umamiKeys } from './vendors/umami.js';
import type { parameters as userlikeKeys } from './vendors/userlike.js';
import type { parameters as vimeoKeys } from './vendors/vimeo.js';
import type { parameters as vwoKeys } from './vendors/vwo.js';
import type { parameters as wordpressKeys } from './vendors/wordpress.js';
import type { parameters as xEmbedsKeys } from './vendors/x-embeds.js';
import type { parameters as xPixelKeys } from './vendors/x-pixel.js';
import type { parameters as youtubeKeys } from './vendors/youtube.js';
import type { parameters as zendeskWidgetKeys } from './vendors/zendesk-widget.js';

/** AB Tasty; analytics unless you say otherwise. */
export const abTasty = (
  given: Taking<typeof abTastyKeys>,
): { readonly 'ab-tasty': NamedService } => ({
  'ab-tasty': named('ab-tasty', 'analytics', given, {
    load: () => import('virtual:service/ab-tasty'),
    details: () => import('virtual:service-details/ab-tasty'),
    parameters: () => import('virtual:service-parameters/ab-tasty'),
  }),
});

/** Adobe Analytics; analytics unless you say otherwise. */
export const adobeAnalytics = (
  given: Taking<typeof adobeAnalyticsKeys>,
): { readonly 'adobe-analytics': NamedService } => ({
  'adobe-analytics': named('adobe-analytics', 'analytics', given, {
    load: () => import('virtual:service/adobe-analytics'),
    details: () => import('virtual:service-details/adobe-analytics'),
    parameters: () => import('virtual:service-parameters/adobe-analytics'),
  }),
});

/** Adobe Tags; functional unless you say otherwise. */
export const adobeTags = (
  given: Taking<typeof adobeTagsKeys>,
): { readonly 'adobe-tags': NamedService } => ({
  'adobe-tags': named('adobe-tags', 'functional', given, {
    load: () => import('virtual:service/adobe-tags'),
    details: () => import('virtual:service-details/adobe-tags'),
    parameters: () => import('virtual:service-parameters/adobe-tags'),
  }),
});

/** AdRoll; marketing unless you say otherwise. */
export const adroll = (
  given: Taking<typeof adrollKeys>,
): { readonly adroll: NamedService } => ({
  adroll: named('adroll', 'marketing', given, {
    load: () => import('virtual:service/adroll'),
    details: () => import('virtual:service-details/adroll'),
    parameters: () => import('virtual:service-parameters/adroll'),
  }),
});

/** Amazon Ads; marketing unless you say otherwise. */
export const amazonAds = (
  given: Taking<typeof amazonAdsKeys>,
): { readonly 'amazon-ads': NamedService } => ({
  'amazon-ads': named('amazon-ads', 'marketing', given, {
    load: () => import('virtual:service/amazon-ads'),
    details: () => import('virtual:service-details/amazon-ads'),
    parameters: () => import('virtual:service-parameters/amazon-ads'),
  }),
});

/** Amplitude; analytics unless you say otherwise. */
export const amplitude = (
  given: Taking<typeof amplitudeKeys>,
): { readonly amplitude: NamedService } => ({
  amplitude: named('amplitude', 'analytics', given, {
    load: () => import('virtual:service/amplitude'),
    details: () => import('virtual:service-details/amplitude'),
    parameters: () => import('virtual:service-parameters/amplitude'),
  }),
});

/** Awin MasterTag; marketing unless you say otherwise. */
export const awin = (
  given: Taking<typeof awinKeys>,
): { readonly awin: NamedService } => ({
  awin: named('awin', 'marketing', given, {
    load: () => import('virtual:service/awin'),
    details: () => import('virtual:service-details/awin'),
    parameters: () => import('virtual:service-parameters/awin'),
  }),
});

/** Brevo Conversations; functional unless you say otherwise. */
export const brevoConversations = (
  given: Taking<typeof brevoConversationsKeys>,
): { readonly 'brevo-conversations': NamedService } => ({
  'brevo-conversations': named('brevo-conversations', 'functional', given, {
    load: () => import('virtual:service/brevo-conversations'),
    details: () => import('virtual:service-details/brevo-conversations'),
    parameters: () => import('virtual:service-parameters/brevo-conversations'),
  }),
});

/** Brevo Tracker; marketing unless you say otherwise. */
export const brevoTracker = (
  given: Taking<typeof brevoTrackerKeys>,
): { readonly 'brevo-tracker': NamedService } => ({
  'brevo-tracker': named('brevo-tracker', 'marketing', given, {
    load: () => import('virtual:service/brevo-tracker'),
    details: () => import('virtual:service-details/brevo-tracker'),
    parameters: () => import('virtual:service-parameters/brevo-tracker'),
  }),
});

/** Calendly; functional unless you say otherwise. */
export const calendly = (
  given: Taking<typeof calendlyKeys>,
): { readonly calendly: NamedService } => ({
  calendly: named('calendly', 'functional', given, {
    load: () => import('virtual:service/calendly'),
    details: () => import('virtual:service-details/calendly'),
    parameters: () => import('virtual:service-parameters/calendly'),
  }),
});

/** Cloudflare Turnstile; essential unless you say otherwise. */
export const cloudflareTurnstile = (
  given: Taking<typeof cloudflareTurnstileKeys>,
): { readonly 'cloudflare-turnstile': NamedService } => ({
  'cloudflare-turnstile': named('cloudflare-turnstile', 'essential', given, {
    load: () => import('virtual:service/cloudflare-turnstile'),
    details: () => import('virtual:service-details/cloudflare-turnstile'),
    parameters: () => import('virtual:service-parameters/cloudflare-turnstile'),
  }),
});

/** Cloudflare Web Analytics; analytics unless you say otherwise. */
export const cloudflareWebAnalytics = (
  given: Taking<typeof cloudflareWebAnalyticsKeys>,
): { readonly 'cloudflare-web-analytics': NamedService } => ({
  'cloudflare-web-analytics': named(
    'cloudflare-web-analytics',
    'analytics',
    given,
    {
      load: () => import('virtual:service/cloudflare-web-analytics'),
      details: () => import('virtual:service-details/cloudflare-web-analytics'),
      parameters: () =>
        import('virtual:service-parameters/cloudflare-web-analytics'),
    },
  ),
});

/** Cloudflare Zaraz; essential unless you say otherwise. */
export const cloudflareZaraz = (
  given: Taking<typeof cloudflareZarazKeys>,
): { readonly 'cloudflare-zaraz': NamedService } => ({
  'cloudflare-zaraz': named('cloudflare-zaraz', 'essential', given, {
    load: () => import('virtual:service/cloudflare-zaraz'),
    details: () => import('virtual:service-details/cloudflare-zaraz'),
    parameters: () => import('virtual:service-parameters/cloudflare-zaraz'),
  }),
});

/** Contentsquare; analytics unless you say otherwise. */
export const contentsquare = (
  given: Taking<typeof contentsquareKeys>,
): { readonly contentsquare: NamedService } => ({
  contentsquare: named('contentsquare', 'analytics', given, {
    load: () => import('virtual:service/contentsquare'),
    details: () => import('virtual:service-details/contentsquare'),
    parameters: () => import('virtual:service-parameters/contentsquare'),
  }),
});

/** Crisp; functional unless you say otherwise. */
export const crisp = (
  given: Taking<typeof crispKeys>,
): { readonly crisp: NamedService } => ({
  crisp: named('crisp', 'functional', given, {
    load: () => import('virtual:service/crisp'),
    details: () => import('virtual:service-details/crisp'),
    parameters: () => import('virtual:service-parameters/crisp'),
  }),
});

/** Criteo; marketing unless you say otherwise. */
export const criteo = (
  given: Taking<typeof criteoKeys>,
): { readonly criteo: NamedService } => ({
  criteo: named('criteo', 'marketing', given, {
    load: () => import('virtual:service/criteo'),
    details: () => import('virtual:service-details/criteo'),
    parameters: () => import('virtual:service-parameters/criteo'),
  }),
});

/** Dailymotion; marketing unless you say otherwise. */
export const dailymotion = (
  given: Taking<typeof dailymotionKeys>,
): { readonly dailymotion: NamedService } => ({
  dailymotion: named('dailymotion', 'marketing', given, {
    load: () => import('virtual:service/dailymotion'),
    details: () => import('virtual:service-details/dailymotion'),
    parameters: () => import('virtual:service-parameters/dailymotion'),
  }),
});

/** Disqus comments; marketing unless you say otherwise. */
export const disqus = (
  given: Taking<typeof disqusKeys>,
): { readonly disqus: NamedService } => ({
  disqus: named('disqus', 'marketing', given, {
    load: () => import('virtual:service/disqus'),
    details: () => import('virtual:service-details/disqus'),
    parameters: () => import('virtual:service-parameters/disqus'),
  }),
});

/** Facebook plugins; marketing unless you say otherwise. */
export const facebookPlugins = (
  given: Taking<typeof facebookPluginsKeys>,
): { readonly 'facebook-plugins': NamedService } => ({
  'facebook-plugins': named('facebook-plugins', 'marketing', given, {
    load: () => import('virtual:service/facebook-plugins'),
    details: () => import('virtual:service-details/facebook-plugins'),
    parameters: () => import('virtual:service-parameters/facebook-plugins'),
  }),
});

/** Fathom Analytics; analytics unless you say otherwise. */
export const fathomAnalytics = (
  given: Taking<typeof fathomAnalyticsKeys>,
): { readonly 'fathom-analytics': NamedService } => ({
  'fathom-analytics': named('fathom-analytics', 'analytics', given, {
    load: () => import('virtual:service/fathom-analytics'),
    details: () => import('virtual:service-details/fathom-analytics'),
    parameters: () => import('virtual:service-parameters/fathom-analytics'),
  }),
});

/** Google Ads; marketing unless you say otherwise. */
export const googleAds = (
  given: Taking<typeof googleAdsKeys>,
): { readonly 'google-ads': NamedService } => ({
  'google-ads': named('google-ads', 'marketing', given, {
    load: () => import('virtual:service/google-ads'),
    details: () => import('virtual:service-details/google-ads'),
    parameters: () => import('virtual:service-parameters/google-ads'),
  }),
});

/** Google AdSense; marketing unless you say otherwise. */
export const googleAdsense = (
  given: Taking<typeof googleAdsenseKeys>,
): { readonly 'google-adsense': NamedService } => ({
  'google-adsense': named('google-adsense', 'marketing', given, {
    load: () => import('virtual:service/google-adsense'),
    details: () => import('virtual:service-details/google-adsense'),
    parameters: () => import('virtual:service-parameters/google-adsense'),
  }),
});

/** Google Analytics; analytics unless you say otherwise. */
export const googleAnalytics = (
  given: Taking<typeof googleAnalyticsKeys>,
): { readonly 'google-analytics': NamedService } => ({
  'google-analytics': named('google-analytics', 'analytics', given, {
    load: () => import('virtual:service/google-analytics'),
    details: () => import('virtual:service-details/google-analytics'),
    parameters: () => import('virtual:service-parameters/google-analytics'),
  }),
});

/** Google Campaign Manager (Floodlight); marketing unless you say otherwise. */
export const googleFloodlight = (
  given: Taking<typeof googleFloodlightKeys>,
): { readonly 'google-floodlight': NamedService } => ({
  'google-floodlight': named('google-floodlight', 'marketing', given, {
    load: () => import('virtual:service/google-floodlight'),
    details: () => import('virtual:service-details/google-floodlight'),
    parameters: () => import('virtual:service-parameters/google-floodlight'),
  }),
});

/** Google Maps; functional unless you say otherwise. */
export const googleMaps = (
  given: Taking<typeof googleMapsKeys>,
): { readonly 'google-maps': NamedService } => ({
  'google-maps': named('google-maps', 'functional', given, {
    load: () => import('virtual:service/google-maps'),
    details: () => import('virtual:service-details/google-maps'),
    parameters: () => import('virtual:service-parameters/google-maps'),
  }),
});

/** Google Ad Manager; marketing unless you say otherwise. */
export const googlePublisherTag = (
  given: Taking<typeof googlePublisherTagKeys>,
): { readonly 'google-publisher-tag': NamedService } => ({
  'google-publisher-tag': named('google-publisher-tag', 'marketing', given, {
    load: () => import('virtual:service/google-publisher-tag'),
    details: () => import('virtual:service-details/google-publisher-tag'),
    parameters: () => import('virtual:service-parameters/google-publisher-tag'),
  }),
});

/** Google reCAPTCHA; functional unless you say otherwise. */
export const googleRecaptcha = (
  given: Taking<typeof googleRecaptchaKeys>,
): { readonly 'google-recaptcha': NamedService } => ({
  'google-recaptcha': named('google-recaptcha', 'functional', given, {
    load: () => import('virtual:service/google-recaptcha'),
    details: () => import('virtual:service-details/google-recaptcha'),
    parameters: () => import('virtual:service-parameters/google-recaptcha'),
  }),
});

/** Google Tag Manager; functional unless you say otherwise. */
export const googleTagManager = (
  given: Taking<typeof googleTagManagerKeys>,
): { readonly 'google-tag-manager': NamedService } => ({
  'google-tag-manager': named('google-tag-manager', 'functional', given, {
    load: () => import('virtual:service/google-tag-manager'),
    details: () => import('virtual:service-details/google-tag-manager'),
    parameters: () => import('virtual:service-parameters/google-tag-manager'),
  }),
});

/** hCaptcha; functional unless you say otherwise. */
export const hcaptcha = (
  given: Taking<typeof hcaptchaKeys>,
): { readonly hcaptcha: NamedService } => ({
  hcaptcha: named('hcaptcha', 'functional', given, {
    load: () => import('virtual:service/hcaptcha'),
    details: () => import('virtual:service-details/hcaptcha'),
    parameters: () => import('virtual:service-parameters/hcaptcha'),
  }),
});

/** Heap; analytics unless you say otherwise. */
export const heap = (
  given: Taking<typeof heapKeys>,
): { readonly heap: NamedService } => ({
  heap: named('heap', 'analytics', given, {
    load: () => import('virtual:service/heap'),
    details: () => import('virtual:service-details/heap'),
    parameters: () => import('virtual:service-parameters/heap'),
  }),
});

/** Hotjar; analytics unless you say otherwise. */
export const hotjar = (
  given: Taking<typeof hotjarKeys>,
): { readonly hotjar: NamedService } => ({
  hotjar: named('hotjar', 'analytics', given, {
    load: () => import('virtual:service/hotjar'),
    details: () => import('virtual:service-details/hotjar'),
    parameters: () => import('virtual:service-parameters/hotjar'),
  }),
});

/** HubSpot; marketing unless you say otherwise. */
export const hubspot = (
  given: Taking<typeof hubspotKeys>,
): { readonly hubspot: NamedService } => ({
  hubspot: named('hubspot', 'marketing', given, {
    load: () => import('virtual:service/hubspot'),
    details: () => import('virtual:service-details/hubspot'),
    parameters: () => import('virtual:service-parameters/hubspot'),
  }),
});

/** Instagram embed; marketing unless you say otherwise. */
export const instagramEmbed = (
  given: Taking<typeof instagramEmbedKeys>,
): { readonly 'instagram-embed': NamedService } => ({
  'instagram-embed': named('instagram-embed', 'marketing', given, {
    load: () => import('virtual:service/instagram-embed'),
    details: () => import('virtual:service-details/instagram-embed'),
    parameters: () => import('virtual:service-parameters/instagram-embed'),
  }),
});

/** Intercom; functional unless you say otherwise. */
export const intercom = (
  given: Taking<typeof intercomKeys>,
): { readonly intercom: NamedService } => ({
  intercom: named('intercom', 'functional', given, {
    load: () => import('virtual:service/intercom'),
    details: () => import('virtual:service-details/intercom'),
    parameters: () => import('virtual:service-parameters/intercom'),
  }),
});

/** Kameleoon; analytics unless you say otherwise. */
export const kameleoon = (
  given: Taking<typeof kameleoonKeys>,
): { readonly kameleoon: NamedService } => ({
  kameleoon: named('kameleoon', 'analytics', given, {
    load: () => import('virtual:service/kameleoon'),
    details: () => import('virtual:service-details/kameleoon'),
    parameters: () => import('virtual:service-parameters/kameleoon'),
  }),
});

/** Klaviyo; marketing unless you say otherwise. */
export const klaviyo = (
  given: Taking<typeof klaviyoKeys>,
): { readonly klaviyo: NamedService } => ({
  klaviyo: named('klaviyo', 'marketing', given, {
    load: () => import('virtual:service/klaviyo'),
    details: () => import('virtual:service-details/klaviyo'),
    parameters: () => import('virtual:service-parameters/klaviyo'),
  }),
});

/** LinkedIn Insight Tag; marketing unless you say otherwise. */
export const linkedinInsight = (
  given: Taking<typeof linkedinInsightKeys>,
): { readonly 'linkedin-insight': NamedService } => ({
  'linkedin-insight': named('linkedin-insight', 'marketing', given, {
    load: () => import('virtual:service/linkedin-insight'),
    details: () => import('virtual:service-details/linkedin-insight'),
    parameters: () => import('virtual:service-parameters/linkedin-insight'),
  }),
});

/** LiveChat; functional unless you say otherwise. */
export const livechat = (
  given: Taking<typeof livechatKeys>,
): { readonly livechat: NamedService } => ({
  livechat: named('livechat', 'functional', given, {
    load: () => import('virtual:service/livechat'),
    details: () => import('virtual:service-details/livechat'),
    parameters: () => import('virtual:service-parameters/livechat'),
  }),
});

/** Matomo (self-hosted); analytics unless you say otherwise. */
export const matomo = (
  given: Taking<typeof matomoKeys>,
): { readonly matomo: NamedService } => ({
  matomo: named('matomo', 'analytics', given, {
    load: () => import('virtual:service/matomo'),
    details: () => import('virtual:service-details/matomo'),
    parameters: () => import('virtual:service-parameters/matomo'),
  }),
});

/** Matomo Cloud; analytics unless you say otherwise. */
export const matomoCloud = (
  given: Taking<typeof matomoCloudKeys>,
): { readonly 'matomo-cloud': NamedService } => ({
  'matomo-cloud': named('matomo-cloud', 'analytics', given, {
    load: () => import('virtual:service/matomo-cloud'),
    details: () => import('virtual:service-details/matomo-cloud'),
    parameters: () => import('virtual:service-parameters/matomo-cloud'),
  }),
});

/** Matomo Tag Manager; functional unless you say otherwise. */
export const matomoTagManager = (
  given: Taking<typeof matomoTagManagerKeys>,
): { readonly 'matomo-tag-manager': NamedService } => ({
  'matomo-tag-manager': named('matomo-tag-manager', 'functional', given, {
    load: () => import('virtual:service/matomo-tag-manager'),
    details: () => import('virtual:service-details/matomo-tag-manager'),
    parameters: () => import('virtual:service-parameters/matomo-tag-manager'),
  }),
});

/** Meta Pixel; marketing unless you say otherwise. */
export const metaPixel = (
  given: Taking<typeof metaPixelKeys>,
): { readonly 'meta-pixel': NamedService } => ({
  'meta-pixel': named('meta-pixel', 'marketing', given, {
    load: () => import('virtual:service/meta-pixel'),
    details: () => import('virtual:service-details/meta-pixel'),
    parameters: () => import('virtual:service-parameters/meta-pixel'),
  }),
});

/** Microsoft Clarity; analytics unless you say otherwise. */
export const microsoftClarity = (
  given: Taking<typeof microsoftClarityKeys>,
): { readonly 'microsoft-clarity': NamedService } => ({
  'microsoft-clarity': named('microsoft-clarity', 'analytics', given, {
    load: () => import('virtual:service/microsoft-clarity'),
    details: () => import('virtual:service-details/microsoft-clarity'),
    parameters: () => import('virtual:service-parameters/microsoft-clarity'),
  }),
});

/** Microsoft Advertising; marketing unless you say otherwise. */
export const microsoftUet = (
  given: Taking<typeof microsoftUetKeys>,
): { readonly 'microsoft-uet': NamedService } => ({
  'microsoft-uet': named('microsoft-uet', 'marketing', given, {
    load: () => import('virtual:service/microsoft-uet'),
    details: () => import('virtual:service-details/microsoft-uet'),
    parameters: () => import('virtual:service-parameters/microsoft-uet'),
  }),
});

/** Mixpanel; analytics unless you say otherwise. */
export const mixpanel = (
  given: Taking<typeof mixpanelKeys>,
): { readonly mixpanel: NamedService } => ({
  mixpanel: named('mixpanel', 'analytics', given, {
    load: () => import('virtual:service/mixpanel'),
    details: () => import('virtual:service-details/mixpanel'),
    parameters: () => import('virtual:service-parameters/mixpanel'),
  }),
});

/** Mouseflow; analytics unless you say otherwise. */
export const mouseflow = (
  given: Taking<typeof mouseflowKeys>,
): { readonly mouseflow: NamedService } => ({
  mouseflow: named('mouseflow', 'analytics', given, {
    load: () => import('virtual:service/mouseflow'),
    details: () => import('virtual:service-details/mouseflow'),
    parameters: () => import('virtual:service-parameters/mouseflow'),
  }),
});

/** MTCaptcha; functional unless you say otherwise. */
export const mtcaptcha = (
  given: Taking<typeof mtcaptchaKeys>,
): { readonly mtcaptcha: NamedService } => ({
  mtcaptcha: named('mtcaptcha', 'functional', given, {
    load: () => import('virtual:service/mtcaptcha'),
    details: () => import('virtual:service-details/mtcaptcha'),
    parameters: () => import('virtual:service-parameters/mtcaptcha'),
  }),
});

/** Olark; functional unless you say otherwise. */
export const olark = (
  given: Taking<typeof olarkKeys>,
): { readonly olark: NamedService } => ({
  olark: named('olark', 'functional', given, {
    load: () => import('virtual:service/olark'),
    details: () => import('virtual:service-details/olark'),
    parameters: () => import('virtual:service-parameters/olark'),
  }),
});

/** Optimizely; analytics unless you say otherwise. */
export const optimizely = (
  given: Taking<typeof optimizelyKeys>,
): { readonly optimizely: NamedService } => ({
  optimizely: named('optimizely', 'analytics', given, {
    load: () => import('virtual:service/optimizely'),
    details: () => import('virtual:service-details/optimizely'),
    parameters: () => import('virtual:service-parameters/optimizely'),
  }),
});

/** Outbrain; marketing unless you say otherwise. */
export const outbrain = (
  given: Taking<typeof outbrainKeys>,
): { readonly outbrain: NamedService } => ({
  outbrain: named('outbrain', 'marketing', given, {
    load: () => import('virtual:service/outbrain'),
    details: () => import('virtual:service-details/outbrain'),
    parameters: () => import('virtual:service-parameters/outbrain'),
  }),
});

/** PayPal; essential unless you say otherwise. */
export const paypal = (
  given: Taking<typeof paypalKeys>,
): { readonly paypal: NamedService } => ({
  paypal: named('paypal', 'essential', given, {
    load: () => import('virtual:service/paypal'),
    details: () => import('virtual:service-details/paypal'),
    parameters: () => import('virtual:service-parameters/paypal'),
  }),
});

/** Piano Analytics; analytics unless you say otherwise. */
export const pianoAnalytics = (
  given: Taking<typeof pianoAnalyticsKeys>,
): { readonly 'piano-analytics': NamedService } => ({
  'piano-analytics': named('piano-analytics', 'analytics', given, {
    load: () => import('virtual:service/piano-analytics'),
    details: () => import('virtual:service-details/piano-analytics'),
    parameters: () => import('virtual:service-parameters/piano-analytics'),
  }),
});

/** Pinterest Tag; marketing unless you say otherwise. */
export const pinterestTag = (
  given: Taking<typeof pinterestTagKeys>,
): { readonly 'pinterest-tag': NamedService } => ({
  'pinterest-tag': named('pinterest-tag', 'marketing', given, {
    load: () => import('virtual:service/pinterest-tag'),
    details: () => import('virtual:service-details/pinterest-tag'),
    parameters: () => import('virtual:service-parameters/pinterest-tag'),
  }),
});

/** Pinterest widgets; marketing unless you say otherwise. */
export const pinterestWidgets = (
  given: Taking<typeof pinterestWidgetsKeys>,
): { readonly 'pinterest-widgets': NamedService } => ({
  'pinterest-widgets': named('pinterest-widgets', 'marketing', given, {
    load: () => import('virtual:service/pinterest-widgets'),
    details: () => import('virtual:service-details/pinterest-widgets'),
    parameters: () => import('virtual:service-parameters/pinterest-widgets'),
  }),
});

/** Piwik PRO; analytics unless you say otherwise. */
export const piwikPro = (
  given: Taking<typeof piwikProKeys>,
): { readonly 'piwik-pro': NamedService } => ({
  'piwik-pro': named('piwik-pro', 'analytics', given, {
    load: () => import('virtual:service/piwik-pro'),
    details: () => import('virtual:service-details/piwik-pro'),
    parameters: () => import('virtual:service-parameters/piwik-pro'),
  }),
});

/** Plausible; analytics unless you say otherwise. */
export const plausible = (
  given: Taking<typeof plausibleKeys>,
): { readonly plausible: NamedService } => ({
  plausible: named('plausible', 'analytics', given, {
    load: () => import('virtual:service/plausible'),
    details: () => import('virtual:service-details/plausible'),
    parameters: () => import('virtual:service-parameters/plausible'),
  }),
});

/** PostHog; analytics unless you say otherwise. */
export const posthog = (
  given: Taking<typeof posthogKeys>,
): { readonly posthog: NamedService } => ({
  posthog: named('posthog', 'analytics', given, {
    load: () => import('virtual:service/posthog'),
    details: () => import('virtual:service-details/posthog'),
    parameters: () => import('virtual:service-parameters/posthog'),
  }),
});

/** Quora Pixel; marketing unless you say otherwise. */
export const quoraPixel = (
  given: Taking<typeof quoraPixelKeys>,
): { readonly 'quora-pixel': NamedService } => ({
  'quora-pixel': named('quora-pixel', 'marketing', given, {
    load: () => import('virtual:service/quora-pixel'),
    details: () => import('virtual:service-details/quora-pixel'),
    parameters: () => import('virtual:service-parameters/quora-pixel'),
  }),
});

/** Reddit Pixel; marketing unless you say otherwise. */
export const redditPixel = (
  given: Taking<typeof redditPixelKeys>,
): { readonly 'reddit-pixel': NamedService } => ({
  'reddit-pixel': named('reddit-pixel', 'marketing', given, {
    load: () => import('virtual:service/reddit-pixel'),
    details: () => import('virtual:service-details/reddit-pixel'),
    parameters: () => import('virtual:service-parameters/reddit-pixel'),
  }),
});

/** RTB House; marketing unless you say otherwise. */
export const rtbHouse = (
  given: Taking<typeof rtbHouseKeys>,
): { readonly 'rtb-house': NamedService } => ({
  'rtb-house': named('rtb-house', 'marketing', given, {
    load: () => import('virtual:service/rtb-house'),
    details: () => import('virtual:service-details/rtb-house'),
    parameters: () => import('virtual:service-parameters/rtb-house'),
  }),
});

/** Segment; analytics unless you say otherwise. */
export const segment = (
  given: Taking<typeof segmentKeys>,
): { readonly segment: NamedService } => ({
  segment: named('segment', 'analytics', given, {
    load: () => import('virtual:service/segment'),
    details: () => import('virtual:service-details/segment'),
    parameters: () => import('virtual:service-parameters/segment'),
  }),
});

/** Sentry; functional unless you say otherwise. */
export const sentry = (
  given: Taking<typeof sentryKeys>,
): { readonly sentry: NamedService } => ({
  sentry: named('sentry', 'functional', given, {
    load: () => import('virtual:service/sentry'),
    details: () => import('virtual:service-details/sentry'),
    parameters: () => import('virtual:service-parameters/sentry'),
  }),
});

/** Shopify; essential unless you say otherwise. */
export const shopify = (
  given: Taking<typeof shopifyKeys>,
): { readonly shopify: NamedService } => ({
  shopify: named('shopify', 'essential', given, {
    load: () => import('virtual:service/shopify'),
    details: () => import('virtual:service-details/shopify'),
    parameters: () => import('virtual:service-parameters/shopify'),
  }),
});

/** Simple Analytics; analytics unless you say otherwise. */
export const simpleAnalytics = (
  given: Taking<typeof simpleAnalyticsKeys>,
): { readonly 'simple-analytics': NamedService } => ({
  'simple-analytics': named('simple-analytics', 'analytics', given, {
    load: () => import('virtual:service/simple-analytics'),
    details: () => import('virtual:service-details/simple-analytics'),
    parameters: () => import('virtual:service-parameters/simple-analytics'),
  }),
});

/** Smartsupp; functional unless you say otherwise. */
export const smartsupp = (
  given: Taking<typeof smartsuppKeys>,
): { readonly smartsupp: NamedService } => ({
  smartsupp: named('smartsupp', 'functional', given, {
    load: () => import('virtual:service/smartsupp'),
    details: () => import('virtual:service-details/smartsupp'),
    parameters: () => import('virtual:service-parameters/smartsupp'),
  }),
});

/** Snap Pixel; marketing unless you say otherwise. */
export const snapchatPixel = (
  given: Taking<typeof snapchatPixelKeys>,
): { readonly 'snapchat-pixel': NamedService } => ({
  'snapchat-pixel': named('snapchat-pixel', 'marketing', given, {
    load: () => import('virtual:service/snapchat-pixel'),
    details: () => import('virtual:service-details/snapchat-pixel'),
    parameters: () => import('virtual:service-parameters/snapchat-pixel'),
  }),
});

/** SoundCloud; functional unless you say otherwise. */
export const soundcloudEmbed = (
  given: Taking<typeof soundcloudEmbedKeys>,
): { readonly 'soundcloud-embed': NamedService } => ({
  'soundcloud-embed': named('soundcloud-embed', 'functional', given, {
    load: () => import('virtual:service/soundcloud-embed'),
    details: () => import('virtual:service-details/soundcloud-embed'),
    parameters: () => import('virtual:service-parameters/soundcloud-embed'),
  }),
});

/** Spotify; functional unless you say otherwise. */
export const spotifyEmbed = (
  given: Taking<typeof spotifyEmbedKeys>,
): { readonly 'spotify-embed': NamedService } => ({
  'spotify-embed': named('spotify-embed', 'functional', given, {
    load: () => import('virtual:service/spotify-embed'),
    details: () => import('virtual:service-details/spotify-embed'),
    parameters: () => import('virtual:service-parameters/spotify-embed'),
  }),
});

/** Stripe; essential unless you say otherwise. */
export const stripe = (
  given: Taking<typeof stripeKeys>,
): { readonly stripe: NamedService } => ({
  stripe: named('stripe', 'essential', given, {
    load: () => import('virtual:service/stripe'),
    details: () => import('virtual:service-details/stripe'),
    parameters: () => import('virtual:service-parameters/stripe'),
  }),
});

/** Taboola; marketing unless you say otherwise. */
export const taboola = (
  given: Taking<typeof taboolaKeys>,
): { readonly taboola: NamedService } => ({
  taboola: named('taboola', 'marketing', given, {
    load: () => import('virtual:service/taboola'),
    details: () => import('virtual:service-details/taboola'),
    parameters: () => import('virtual:service-parameters/taboola'),
  }),
});

/** tawk.to; functional unless you say otherwise. */
export const tawkTo = (
  given: Taking<typeof tawkToKeys>,
): { readonly 'tawk-to': NamedService } => ({
  'tawk-to': named('tawk-to', 'functional', given, {
    load: () => import('virtual:service/tawk-to'),
    details: () => import('virtual:service-details/tawk-to'),
    parameters: () => import('virtual:service-parameters/tawk-to'),
  }),
});

/** The Trade Desk; marketing unless you say otherwise. */
export const theTradeDesk = (
  given: Taking<typeof theTradeDeskKeys>,
): { readonly 'the-trade-desk': NamedService } => ({
  'the-trade-desk': named('the-trade-desk', 'marketing', given, {
    load: () => import('virtual:service/the-trade-desk'),
    details: () => import('virtual:service-details/the-trade-desk'),
    parameters: () => import('virtual:service-parameters/the-trade-desk'),
  }),
});

/** Tidio; functional unless you say otherwise. */
export const tidio = (
  given: Taking<typeof tidioKeys>,
): { readonly tidio: NamedService } => ({
  tidio: named('tidio', 'functional', given, {
    load: () => import('virtual:service/tidio'),
    details: () => import('virtual:service-details/tidio'),
    parameters: () => import('virtual:service-parameters/tidio'),
  }),
});

/** TikTok videos; marketing unless you say otherwise. */
export const tiktokEmbed = (
  given: Taking<typeof tiktokEmbedKeys>,
): { readonly 'tiktok-embed': NamedService } => ({
  'tiktok-embed': named('tiktok-embed', 'marketing', given, {
    load: () => import('virtual:service/tiktok-embed'),
    details: () => import('virtual:service-details/tiktok-embed'),
    parameters: () => import('virtual:service-parameters/tiktok-embed'),
  }),
});

/** TikTok Pixel; marketing unless you say otherwise. */
export const tiktokPixel = (
  given: Taking<typeof tiktokPixelKeys>,
): { readonly 'tiktok-pixel': NamedService } => ({
  'tiktok-pixel': named('tiktok-pixel', 'marketing', given, {
    load: () => import('virtual:service/tiktok-pixel'),
    details: () => import('virtual:service-details/tiktok-pixel'),
    parameters: () => import('virtual:service-parameters/tiktok-pixel'),
  }),
});

/** Typeform; functional unless you say otherwise. */
export const typeform = (
  given: Taking<typeof typeformKeys>,
): { readonly typeform: NamedService } => ({
  typeform: named('typeform', 'functional', given, {
    load: () => import('virtual:service/typeform'),
    details: () => import('virtual:service-details/typeform'),
    parameters: () => import('virtual:service-parameters/typeform'),
  }),
});

/** Umami; analytics unless you say otherwise. */
export const umami = (
  given: Taking<typeof umamiKeys>,
): { readonly umami: NamedService } => ({
  umami: named('umami', 'analytics', given, {
    load: () => import('virtual:service/umami'),
    details: () => import('virtual:service-details/umami'),
    parameters: () => import('virtual:service-parameters/umami'),
  }),
});

/** Userlike; functional unless you say otherwise. */
export const userlike = (
  given: Taking<typeof userlikeKeys>,
): { readonly userlike: NamedService } => ({
  userlike: named('userlike', 'functional', given, {
    load: () => import('virtual:service/userlike'),
    details: () => import('virtual:service-details/userlike'),
    parameters: () => import('virtual:service-parameters/userlike'),
  }),
});

/** Vimeo; functional unless you say otherwise. */
export const vimeo = (
  given: Taking<typeof vimeoKeys>,
): { readonly vimeo: NamedService } => ({
  vimeo: named('vimeo', 'functional', given, {
    load: () => import('virtual:service/vimeo'),
    details: () => import('virtual:service-details/vimeo'),
    parameters: () => import('virtual:service-parameters/vimeo'),
  }),
});

/** VWO; analytics unless you say otherwise. */
export const vwo = (
  given: Taking<typeof vwoKeys>,
): { readonly vwo: NamedService } => ({
  vwo: named('vwo', 'analytics', given, {
    load: () => import('virtual:service/vwo'),
    details: () => import('virtual:service-details/vwo'),
    parameters: () => import('virtual:service-parameters/vwo'),
  }),
});

/** WordPress; essential unless you say otherwise. */
export const wordpress = (
  given: Taking<typeof wordpressKeys>,
): { readonly wordpress: NamedService } => ({
  wordpress: named('wordpress', 'essential', given, {
    load: () => import('virtual:service/wordpress'),
    details: () => import('virtual:service-details/wordpress'),
    parameters: () => import('virtual:service-parameters/wordpress'),
  }),
});

/** X (Twitter) posts; marketing unless you say otherwise. */
export const xEmbeds = (
  given: Taking<typeof xEmbedsKeys>,
): { readonly 'x-embeds': NamedService } => ({
  'x-embeds': named('x-embeds', 'marketing', given, {
    load: () => import('virtual:service/x-embeds'),
    details: () => import('virtual:service-details/x-embeds'),
    parameters: () => import('virtual:service-parameters/x-embeds'),
  }),
});

/** X (Twitter) Pixel; marketing unless you say otherwise. */
export const xPixel = (
  given: Taking<typeof xPixelKeys>,
): { readonly 'x-pixel': NamedService } => ({
  'x-pixel': named('x-pixel', 'marketing', given, {
    load: () => import('virtual:service/x-pixel'),
    details: () => import('virtual:service-details/x-pixel'),
    parameters: () => import('virtual:service-parameters/x-pixel'),
  }),
});

/** YouTube; marketing unless you say otherwise. */
export const youtube = (
  given: Taking<typeof youtubeKeys>,
): { readonly youtube: NamedService } => ({
  youtube: named('youtube', 'marketing', given, {
    load: () => import('virtual:service/youtube'),
    details: () => import('virtual:service-details/youtube'),
    parameters: () => import('virtual:service-parameters/youtube'),
  }),
});

/** Zendesk; functional unless you say otherwise. */
export const zendeskWidget = (
  given: Taking<typeof zendeskWidgetKeys>,
): { readonly 'zendesk-widget': NamedService } => ({
  'zendesk-widget': named('zendesk-widget', 'functional', given, {
    load: () => import('virtual:service/zendesk-widget'),
    details: () => import('virtual:service-details/zendesk-widget'),
    parameters: () => import('virtual:service-parameters/zendesk-widget'),
  }),
});
