// `consentry/services`: a function for each service that is loaded by its name.
// Made by `npm run services` from catalogue/ and src/vendors/; not written by hand.
/* oxlint-disable max-lines */
import type { NamedService } from './config-keys.js';
import { named } from './services/named.js';
import type { Taking } from './services/named.js';
import type { loader as adobeAnalyticsLoader } from './vendors/adobe-analytics.js';
import type { loader as adobeTagsLoader } from './vendors/adobe-tags.js';
import type { loader as brevoConversationsLoader } from './vendors/brevo-conversations.js';
import type { loader as brevoTrackerLoader } from './vendors/brevo-tracker.js';
import type { loader as calendlyLoader } from './vendors/calendly.js';
import type { loader as cloudflareTurnstileLoader } from './vendors/cloudflare-turnstile.js';
import type { loader as cloudflareZarazLoader } from './vendors/cloudflare-zaraz.js';
import type { loader as crispLoader } from './vendors/crisp.js';
import type { loader as dailymotionLoader } from './vendors/dailymotion.js';
import type { loader as disqusLoader } from './vendors/disqus.js';
import type { loader as facebookPluginsLoader } from './vendors/facebook-plugins.js';
import type { loader as googleAnalyticsLoader } from './vendors/google-analytics.js';
import type { loader as googleRecaptchaLoader } from './vendors/google-recaptcha.js';
import type { loader as hcaptchaLoader } from './vendors/hcaptcha.js';
import type { loader as hubspotLoader } from './vendors/hubspot.js';
import type { loader as instagramEmbedLoader } from './vendors/instagram-embed.js';
import type { loader as intercomLoader } from './vendors/intercom.js';
import type { loader as klaviyoLoader } from './vendors/klaviyo.js';
import type { loader as livechatLoader } from './vendors/livechat.js';
import type { loader as metaPixelLoader } from './vendors/meta-pixel.js';
import type { loader as mtcaptchaLoader } from './vendors/mtcaptcha.js';
import type { loader as olarkLoader } from './vendors/olark.js';
import type { loader as paypalLoader } from './vendors/paypal.js';
import type { loader as pinterestWidgetsLoader } from './vendors/pinterest-widgets.js';
import type { loader as shopifyLoader } from './vendors/shopify.js';
import type { loader as smartsuppLoader } from './vendors/smartsupp.js';
import type { loader as soundcloudEmbedLoader } from './vendors/soundcloud-embed.js';
import type { loader as spotifyEmbedLoader } from './vendors/spotify-embed.js';
import type { loader as stripeLoader } from './vendors/stripe.js';
import type { loader as tawkToLoader } from './vendors/tawk-to.js';
import type { loader as tidioLoader } from './vendors/tidio.js';
import type { loader as tiktokEmbedLoader } from './vendors/tiktok-embed.js';
import type { loader as typeformLoader } from './vendors/typeform.js';
import type { loader as userlikeLoader } from './vendors/userlike.js';
import type { loader as vimeoLoader } from './vendors/vimeo.js';
import type { loader as wordpressLoader } from './vendors/wordpress.js';
import type { loader as xEmbedsLoader } from './vendors/x-embeds.js';
import type { loader as youtubeLoader } from './vendors/youtube.js';
import type { loader as zendeskWidgetLoader } from './vendors/zendesk-widget.js';

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

/** Cloudflare Zaraz; essential unless you say otherwise. */
export const cloudflareZaraz = (
  given: Taking<typeof cloudflareZarazLoader>,
): { readonly 'cloudflare-zaraz': NamedService } => ({
  'cloudflare-zaraz': named('cloudflare-zaraz', 'essential', given, {
    load: () => import('virtual:service/cloudflare-zaraz'),
    details: () => import('virtual:service-details/cloudflare-zaraz'),
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

/** Google Analytics; analytics unless you say otherwise. */
export const googleAnalytics = (
  given: Taking<typeof googleAnalyticsLoader>,
): { readonly 'google-analytics': NamedService } => ({
  'google-analytics': named('google-analytics', 'analytics', given, {
    load: () => import('virtual:service/google-analytics'),
    details: () => import('virtual:service-details/google-analytics'),
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

/** hCaptcha; functional unless you say otherwise. */
export const hcaptcha = (
  given: Taking<typeof hcaptchaLoader>,
): { readonly hcaptcha: NamedService } => ({
  hcaptcha: named('hcaptcha', 'functional', given, {
    load: () => import('virtual:service/hcaptcha'),
    details: () => import('virtual:service-details/hcaptcha'),
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

/** Klaviyo; marketing unless you say otherwise. */
export const klaviyo = (
  given: Taking<typeof klaviyoLoader>,
): { readonly klaviyo: NamedService } => ({
  klaviyo: named('klaviyo', 'marketing', given, {
    load: () => import('virtual:service/klaviyo'),
    details: () => import('virtual:service-details/klaviyo'),
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

/** Meta Pixel; marketing unless you say otherwise. */
export const metaPixel = (
  given: Taking<typeof metaPixelLoader>,
): { readonly 'meta-pixel': NamedService } => ({
  'meta-pixel': named('meta-pixel', 'marketing', given, {
    load: () => import('virtual:service/meta-pixel'),
    details: () => import('virtual:service-details/meta-pixel'),
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

/** PayPal; essential unless you say otherwise. */
export const paypal = (
  given: Taking<typeof paypalLoader>,
): { readonly paypal: NamedService } => ({
  paypal: named('paypal', 'essential', given, {
    load: () => import('virtual:service/paypal'),
    details: () => import('virtual:service-details/paypal'),
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

/** Shopify; essential unless you say otherwise. */
export const shopify = (
  given: Taking<typeof shopifyLoader>,
): { readonly shopify: NamedService } => ({
  shopify: named('shopify', 'essential', given, {
    load: () => import('virtual:service/shopify'),
    details: () => import('virtual:service-details/shopify'),
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

/** tawk.to; functional unless you say otherwise. */
export const tawkTo = (
  given: Taking<typeof tawkToLoader>,
): { readonly 'tawk-to': NamedService } => ({
  'tawk-to': named('tawk-to', 'functional', given, {
    load: () => import('virtual:service/tawk-to'),
    details: () => import('virtual:service-details/tawk-to'),
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

/** Typeform; functional unless you say otherwise. */
export const typeform = (
  given: Taking<typeof typeformLoader>,
): { readonly typeform: NamedService } => ({
  typeform: named('typeform', 'functional', given, {
    load: () => import('virtual:service/typeform'),
    details: () => import('virtual:service-details/typeform'),
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
