// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, entriesOf } from '../services/google-layer.js';
import type { Call, LayerEntry, Script, State } from '../services/loader.js';

/**
 * Makes a tag known.
 * @param settings - numbers and switches; `cookieExpires` is `cookie_expires` to Google
 */
export const startTag = (id: string, settings: object): Call[] => [
  ['js', new Date()],
  [
    'config',
    id,
    JSON.parse(
      JSON.stringify(settings).replace(
        /[A-Z]/g,
        (letter) => `_${letter.toLowerCase()}`,
      ),
    ),
  ],
];

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
