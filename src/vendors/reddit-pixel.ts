// Source: https://business.reddithelp.com/s/article/reddit-pixel
import type { Loader } from '../services/loader.js';

export const parameters = {
  pixelId: ['(a2|t2)_[a-z0-9]+', 'a2_abcdefghijkl'],
} as const;

/** Without cookies it still sends, so the page is loaded anew after a no. */
export const loader: Loader<typeof parameters> = {
  queues: [['rdt.callQueue', {}, 'sendEvent']],
  start: ({ pixelId }) => [
    ['init', pixelId],
    ['track', 'PageVisit'],
  ],
  scripts: ({ pixelId }) => [
    `https://www.redditstatic.com/ads/pixel.js?pixel_id=${pixelId}`,
  ],
  tell: ({ isGranted }) => [
    [isGranted ? 'enableFirstPartyCookies' : 'disableFirstPartyCookies'],
  ],
};
