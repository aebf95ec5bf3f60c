import type { ServiceCase } from './case.js';
import { abTasty } from './ab-tasty.js';
import { adobeAnalytics } from './adobe-analytics.js';
import { adobeTags } from './adobe-tags.js';
import { adroll } from './adroll.js';
import { amazonAds } from './amazon-ads.js';
import { amplitude } from './amplitude.js';
import { awin } from './awin.js';
import { brevoConversations } from './brevo-conversations.js';
import { brevoTracker } from './brevo-tracker.js';
import { calendly } from './calendly.js';
import { cloudflareTurnstile } from './cloudflare-turnstile.js';
import { cloudflareWebAnalytics } from './cloudflare-web-analytics.js';
import { contentsquare } from './contentsquare.js';
import { crisp } from './crisp.js';
import { criteo } from './criteo.js';
import { dailymotion } from './dailymotion.js';
import { disqus } from './disqus.js';
import { facebookPlugins } from './facebook-plugins.js';
import { fathomAnalytics } from './fathom-analytics.js';
import { googleAds } from './google-ads.js';
import { googleAdsense } from './google-adsense.js';
import { googleAnalytics } from './google-analytics.js';
import { googleFloodlight } from './google-floodlight.js';
import { googleMaps } from './google-maps.js';
import { googlePublisherTag } from './google-publisher-tag.js';
import { googleRecaptcha } from './google-recaptcha.js';
import { googleTagManager } from './google-tag-manager.js';
import { hcaptcha } from './hcaptcha.js';
import { heap } from './heap.js';
import { hotjar } from './hotjar.js';
import { hubspot } from './hubspot.js';
import { instagramEmbed } from './instagram-embed.js';
import { intercom } from './intercom.js';
import { kameleoon } from './kameleoon.js';
import { klaviyo } from './klaviyo.js';
import { linkedinInsight } from './linkedin-insight.js';
import { livechat } from './livechat.js';
import { matomoCloud } from './matomo-cloud.js';
import { matomoTagManager } from './matomo-tag-manager.js';
import { matomo } from './matomo.js';
import { metaPixel } from './meta-pixel.js';
import { microsoftClarity } from './microsoft-clarity.js';
import { microsoftUet } from './microsoft-uet.js';
import { mixpanel } from './mixpanel.js';
import { mouseflow } from './mouseflow.js';
import { mtcaptcha } from './mtcaptcha.js';
import { olark } from './olark.js';
import { optimizely } from './optimizely.js';
import { outbrain } from './outbrain.js';
import { paypal } from './paypal.js';
import { pianoAnalytics } from './piano-analytics.js';
import { pinterestTag } from './pinterest-tag.js';
import { pinterestWidgets } from './pinterest-widgets.js';
import { piwikPro } from './piwik-pro.js';
import { plausible } from './plausible.js';
import { posthog } from './posthog.js';
import { quoraPixel } from './quora-pixel.js';
import { redditPixel } from './reddit-pixel.js';
import { rtbHouse } from './rtb-house.js';
import { segment } from './segment.js';
import { sentry } from './sentry.js';
import { simpleAnalytics } from './simple-analytics.js';
import { smartsupp } from './smartsupp.js';
import { snapchatPixel } from './snapchat-pixel.js';
import { soundcloudEmbed } from './soundcloud-embed.js';
import { spotifyEmbed } from './spotify-embed.js';
import { stripe } from './stripe.js';
import { taboola } from './taboola.js';
import { tawkTo } from './tawk-to.js';
import { theTradeDesk } from './the-trade-desk.js';
import { tidio } from './tidio.js';
import { tiktokEmbed } from './tiktok-embed.js';
import { tiktokPixel } from './tiktok-pixel.js';
import { typeform } from './typeform.js';
import { umami } from './umami.js';
import { userlike } from './userlike.js';
import { vimeo } from './vimeo.js';
import { vwo } from './vwo.js';
import { xEmbeds } from './x-embeds.js';
import { xPixel } from './x-pixel.js';
import { youtube } from './youtube.js';
import { zendeskWidget } from './zendesk-widget.js';

/** Every service that is loaded by its name. */
export const cases: readonly ServiceCase[] = [
  abTasty,
  adobeAnalytics,
  adobeTags,
  adroll,
  amazonAds,
  amplitude,
  awin,
  brevoConversations,
  brevoTracker,
  calendly,
  cloudflareTurnstile,
  cloudflareWebAnalytics,
  contentsquare,
  crisp,
  criteo,
  dailymotion,
  disqus,
  facebookPlugins,
  fathomAnalytics,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFloodlight,
  googleMaps,
  googlePublisherTag,
  googleRecaptcha,
  googleTagManager,
  hcaptcha,
  heap,
  hotjar,
  hubspot,
  instagramEmbed,
  intercom,
  kameleoon,
  klaviyo,
  linkedinInsight,
  livechat,
  matomoCloud,
  matomoTagManager,
  matomo,
  metaPixel,
  microsoftClarity,
  microsoftUet,
  mixpanel,
  mouseflow,
  mtcaptcha,
  olark,
  optimizely,
  outbrain,
  paypal,
  pianoAnalytics,
  pinterestTag,
  pinterestWidgets,
  piwikPro,
  plausible,
  posthog,
  quoraPixel,
  redditPixel,
  rtbHouse,
  segment,
  sentry,
  simpleAnalytics,
  smartsupp,
  snapchatPixel,
  soundcloudEmbed,
  spotifyEmbed,
  stripe,
  taboola,
  tawkTo,
  theTradeDesk,
  tidio,
  tiktokEmbed,
  tiktokPixel,
  typeform,
  umami,
  userlike,
  vimeo,
  vwo,
  xEmbeds,
  xPixel,
  youtube,
  zendeskWidget,
];
