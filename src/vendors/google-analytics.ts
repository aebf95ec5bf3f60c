// Source: https://developers.google.com/analytics/devguides/collection/ga4
import type { Loader } from '../services/loader.js';
import {
  configOf,
  googleScript,
  sendToGoogle,
  startTag,
  takeEvents,
} from './google-tag.js';

export const parameters = {
  // Not `GT-…`: only this one has an off switch.
  measurementId: ['G-[A-Z0-9]+', 'G-AB12CD34EF'],
  /** Seconds that `_ga` lives. Default: two years. */
  'cookieExpires?': 'number',
  /** Whether each visit makes `_ga` live longer. Default `true`. */
  'cookieUpdate?': 'boolean',
  /** Whether a page view is sent at once. Default `true`. */
  'sendPageView?': 'boolean',
} as const;

/** Whether we have turned its switch: the owner may have. */
let isTurned = false;

/** The switch follows the service, the signals of Consent Mode its category. If the page has set `ga-disable-…` itself, it stays so. */
export const loader: Loader<typeof parameters> = {
  start: ({ measurementId, ...settings }, state) =>
    startTag(configOf(measurementId, settings), state),
  scripts: ({ measurementId }, { dataLayer }) =>
    googleScript(measurementId, dataLayer),
  // Consent Mode speaks of categories, and may be off; a visitor may refuse one
  // service. What it turns the switch by is told, too: it is set anew after that.
  tell: ({ isGranted, grants }) => [[!isGranted, !!grants['analytics']]],
  send: (call, state, { measurementId }) => {
    const [isOff] = call;
    if (typeof isOff !== 'boolean') return sendToGoogle(call, state);
    // Source: https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
    const flag = `ga-disable-${measurementId}`;
    const isDue = isOff ? Reflect.get(window, flag) !== true : isTurned;
    if (!isDue) return;
    isTurned = isOff;
    Reflect.set(window, flag, isOff);
  },
  take: takeEvents,
  hasOffSwitch: true,
  followsConsentMode: ['analytics'],
};
