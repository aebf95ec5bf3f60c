import type { ServiceCase } from './case.js';
import { adobeAnalytics } from './adobe-analytics.js';
import { adobeTags } from './adobe-tags.js';
import { brevoConversations } from './brevo-conversations.js';
import { brevoTracker } from './brevo-tracker.js';
import { calendly } from './calendly.js';
import { cloudflareTurnstile } from './cloudflare-turnstile.js';
import { crisp } from './crisp.js';
import { dailymotion } from './dailymotion.js';
import { disqus } from './disqus.js';
import { facebookPlugins } from './facebook-plugins.js';
import { googleAnalytics } from './google-analytics.js';
import { googleRecaptcha } from './google-recaptcha.js';
import { hcaptcha } from './hcaptcha.js';
import { hubspot } from './hubspot.js';
import { instagramEmbed } from './instagram-embed.js';
import { intercom } from './intercom.js';
import { klaviyo } from './klaviyo.js';
import { livechat } from './livechat.js';
import { metaPixel } from './meta-pixel.js';
import { mtcaptcha } from './mtcaptcha.js';
import { olark } from './olark.js';
import { paypal } from './paypal.js';
import { pinterestWidgets } from './pinterest-widgets.js';
import { smartsupp } from './smartsupp.js';
import { soundcloudEmbed } from './soundcloud-embed.js';
import { spotifyEmbed } from './spotify-embed.js';
import { stripe } from './stripe.js';
import { tawkTo } from './tawk-to.js';
import { tidio } from './tidio.js';
import { tiktokEmbed } from './tiktok-embed.js';
import { typeform } from './typeform.js';
import { userlike } from './userlike.js';
import { vimeo } from './vimeo.js';
import { xEmbeds } from './x-embeds.js';
import { youtube } from './youtube.js';
import { zendeskWidget } from './zendesk-widget.js';

/** Every service that is loaded by its name. */
export const cases: readonly ServiceCase[] = [
  adobeAnalytics,
  adobeTags,
  brevoConversations,
  brevoTracker,
  calendly,
  cloudflareTurnstile,
  crisp,
  dailymotion,
  disqus,
  facebookPlugins,
  googleAnalytics,
  googleRecaptcha,
  hcaptcha,
  hubspot,
  instagramEmbed,
  intercom,
  klaviyo,
  livechat,
  metaPixel,
  mtcaptcha,
  olark,
  paypal,
  pinterestWidgets,
  smartsupp,
  soundcloudEmbed,
  spotifyEmbed,
  stripe,
  tawkTo,
  tidio,
  tiktokEmbed,
  typeform,
  userlike,
  vimeo,
  xEmbeds,
  youtube,
  zendeskWidget,
];
