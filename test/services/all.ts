import type { ServiceCase } from './case.js';
import { adroll } from './adroll.js';
import { amazonAds } from './amazon-ads.js';
import { awin } from './awin.js';
import { crisp } from './crisp.js';
import { criteo } from './criteo.js';
import { googleAds } from './google-ads.js';
import { googleAdsense } from './google-adsense.js';
import { googleAnalytics } from './google-analytics.js';
import { googleFloodlight } from './google-floodlight.js';
import { googleMaps } from './google-maps.js';
import { googlePublisherTag } from './google-publisher-tag.js';
import { googleTagManager } from './google-tag-manager.js';
import { linkedinInsight } from './linkedin-insight.js';
import { metaPixel } from './meta-pixel.js';
import { microsoftClarity } from './microsoft-clarity.js';
import { microsoftUet } from './microsoft-uet.js';
import { outbrain } from './outbrain.js';
import { pinterestTag } from './pinterest-tag.js';
import { quoraPixel } from './quora-pixel.js';
import { redditPixel } from './reddit-pixel.js';
import { rtbHouse } from './rtb-house.js';
import { snapchatPixel } from './snapchat-pixel.js';
import { taboola } from './taboola.js';
import { theTradeDesk } from './the-trade-desk.js';
import { tiktokPixel } from './tiktok-pixel.js';
import { xPixel } from './x-pixel.js';

/** Every service that is loaded by its name. */
export const cases: readonly ServiceCase[] = [
  adroll,
  amazonAds,
  awin,
  crisp,
  criteo,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFloodlight,
  googleMaps,
  googlePublisherTag,
  googleTagManager,
  linkedinInsight,
  metaPixel,
  microsoftClarity,
  microsoftUet,
  outbrain,
  pinterestTag,
  quoraPixel,
  redditPixel,
  rtbHouse,
  snapchatPixel,
  taboola,
  theTradeDesk,
  tiktokPixel,
  xPixel,
];
