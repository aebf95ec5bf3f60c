// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, entriesOf } from '../services/google-layer.js';
import type { Call, LayerEntry, Script, State } from '../services/loader.js';

/** @param settings - numbers and switches; `cookieExpires` is `cookie_expires` to Google */
export const configOf = (id: string, settings: object): Call => [
  'config',
  id,
  JSON.parse(
    JSON.stringify(settings).replace(
      /[A-Z]/g,
      (letter) => `_${letter.toLowerCase()}`,
    ),
  ),
];

/** Makes a tag known. The clock starts once, with the first of them. */
export const startTag = (config: Call, { dataLayer }: State): Call[] => [
  ...(entriesOf(dataLayer).some((entry) => entry?.[0] === 'js')
    ? []
    : [['js', new Date()]]),
  config,
];

export const sendToGoogle = (call: Call, { dataLayer }: State): void =>
  command(dataLayer, call);

/** Whether the page has told an event, as gtag.js takes them. */
export const isEvent = (entry: LayerEntry): boolean => entry?.[0] === 'event';

/**
 * Takes entries out of the layer; not once a script of Google's hears it, by a
 * `push` of its own: they are told then.
 * @returns puts them back, behind the others: before its tag is known, an event
 *   is for none
 */
export const takeEntries = (
  dataLayer: string,
  isTaken: (entry: LayerEntry) => boolean,
): (() => void) => {
  const entries = entriesOf(dataLayer);
  const taken = Object.hasOwn(entries, 'push') ? [] : entries.filter(isTaken);
  const kept = entries.filter((entry) => !taken.includes(entry));
  if (taken[0]) entries.splice(0, Infinity, ...kept);
  return () => void entries.push(...taken);
};

export const takeEvents = ({ dataLayer }: State): (() => void) =>
  takeEntries(dataLayer, isEvent);

/** Names a data layer that is not Google's default. */
export const layerParameter = (dataLayer: string): string =>
  dataLayer === 'dataLayer' ? '' : `&l=${dataLayer}`;

/** The script of a tag. */
export const googleScript = (id: string, dataLayer: string): Script[] => [
  `https://www.googletagmanager.com/gtag/js?id=${id}${layerParameter(dataLayer)}`,
];
