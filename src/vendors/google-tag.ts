// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, dropEntries, isEvent } from '../services/google-layer.js';
import type { Call, Script, State } from '../services/loader.js';

export const sendToGoogle = (call: Call, { dataLayer }: State): void => {
  command(call, dataLayer);
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
