// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, dropEvents } from '../services/google-layer.js';
import type { Call, Script, State } from '../services/loader.js';

/** Our word for the switch of a tag; Google has a global for each. */
const SWITCH = 'ga-disable';
/** Only what we switched off is switched on again: the owner may have a switch, too. */
const switchedOff = new Set<string>();

/**
 * Consent Mode speaks of categories; a visitor may refuse one service of them.
 * Where the category is refused, too, Consent Mode has switched it off itself.
 * Source: https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */
export const googleSwitch = (
  id: string,
  { isGranted, grants }: State,
): Call => {
  const isOff = isGranted ? false : grants['analytics'] === true || null;
  return [SWITCH, id, isOff];
};

export const sendToGoogle = (call: Call, { dataLayer }: State): void => {
  const [name, id, isOff] = call;
  if (name !== SWITCH) return command(call, dataLayer);
  const flag = `${SWITCH}-${String(id)}`;
  if (isOff === true && Reflect.get(window, flag) !== true) {
    switchedOff.add(flag);
    Reflect.set(window, flag, true);
  }
  if (isOff === false && switchedOff.delete(flag)) {
    Reflect.set(window, flag, false);
  }
};

/** Events that the page told it under a refusal. */
export const forgetEvents = ({ dataLayer }: State): void => {
  dropEvents(dataLayer);
};

/** The script of a tag. */
export const googleScript = (id: string, { dataLayer }: State): Script[] => [
  `https://www.googletagmanager.com/gtag/js?id=${id}` +
    (dataLayer === 'dataLayer' ? '' : `&l=${dataLayer}`),
];
