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

/**
 * Makes a tag known. The clock starts once, with the first of them. What the
 * page told before is told again behind it, since it would be for no tag; not
 * once a script of Google's hears the layer, by a `push` of its own.
 */
export const startTag = (config: Call, { dataLayer }: State): Call[] => {
  const entries = entriesOf(dataLayer);
  const isTicking = entries.some((entry) => entry?.[0] === 'js');
  const early = Object.hasOwn(entries, 'push') ? [] : entries.filter(isEvent);
  if (early[0]) forgetEntries(dataLayer, isEvent);
  return [
    ...(isTicking ? [] : [['js', new Date()]]),
    config,
    ...early.map((event) => Array.from<unknown>(Object(event))),
  ];
};

export const sendToGoogle = (call: Call, { dataLayer }: State): void =>
  command(dataLayer, call);

/** Whether the page has told an event, as gtag.js takes them. */
export const isEvent = (entry: LayerEntry): boolean => entry?.[0] === 'event';

/** Drops what the page told it under a refusal: without a container, nobody has heard it. */
export const forgetEntries = (
  dataLayer: string,
  isDropped: (entry: LayerEntry) => boolean,
): void => {
  const entries = entriesOf(dataLayer);
  const kept = entries.filter((entry) => !isDropped(entry));
  // Not by `push`: a container's own would hear what stays again.
  entries.splice(0, Infinity, ...kept);
};

export const forgetEvents = ({ dataLayer }: State): void =>
  forgetEntries(dataLayer, isEvent);

/** Names a data layer that is not Google's default. */
export const layerParameter = (dataLayer: string): string =>
  dataLayer === 'dataLayer' ? '' : `&l=${dataLayer}`;

/** The script of a tag. */
export const googleScript = (id: string, dataLayer: string): Script[] => [
  `https://www.googletagmanager.com/gtag/js?id=${id}${layerParameter(dataLayer)}`,
];
