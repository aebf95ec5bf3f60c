// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, dropEntries, isEvent } from '../services/google-layer.js';
import type { Call, Script, State } from '../services/loader.js';

/** Switches that we have turned: the owner may have turned others. */
const turned = new Set<unknown>();

/**
 * Consent Mode speaks of categories, and may be off; a visitor may refuse one
 * service.
 * Source: https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 * @returns no command of Google's: the switch, whether it is on, and what
 *   Consent Mode turns it by, so that it is set anew after that
 */
export const googleSwitch = (
  id: string,
  { isGranted, grants }: State,
): Call => [`ga-disable-${id}`, !isGranted, grants['analytics'] === true];

export const sendToGoogle = (call: Call, { dataLayer }: State): void => {
  const [name, isOff] = call;
  const flag = String(name);
  if (!flag.startsWith('ga-')) return command(call, dataLayer);
  const isDue = isOff
    ? Reflect.get(window, flag) !== true && turned.add(flag)
    : turned.delete(flag);
  if (isDue) Reflect.set(window, flag, isOff);
};

/** Events that the page told it under a refusal. */
export const forgetEvents = ({ dataLayer }: State): void => {
  dropEntries(dataLayer, isEvent);
};

/** Names a data layer that is not Google's default. */
export const layerParameter = ({ dataLayer }: State): string =>
  dataLayer === 'dataLayer' ? '' : `&l=${dataLayer}`;

/** The script of a tag. */
export const googleScript = (id: string, state: State): Script[] => [
  `https://www.googletagmanager.com/gtag/js?id=${id}${layerParameter(state)}`,
];
