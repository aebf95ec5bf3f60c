// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import type { Call, Script, State } from '../services/loader.js';

/**
 * Makes a tag known.
 * @param settings - `cookieExpires` is `cookie_expires` to Google
 */
export const startTag = (id: string, settings: object): Call[] => [
  ['js', new Date()],
  [
    'config',
    id,
    Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        key.replace(/[A-Z]/g, '_$&').toLowerCase(),
        value,
      ]),
    ),
  ],
];

export const sendToGoogle = (call: Call, { layer }: State): void =>
  layer.command(call);

/** Events that the page told it under a refusal. */
export const forgetEvents = ({ layer }: State): void => layer.forget();

/** Names a data layer that is not Google's default. */
export const layerParameter = ({ layer: { name } }: State): string =>
  name === 'dataLayer' ? '' : `&l=${name}`;

/** The script of a tag. */
export const googleScript = (id: string, state: State): Script[] => [
  `https://www.googletagmanager.com/gtag/js?id=${id}${layerParameter(state)}`,
];
