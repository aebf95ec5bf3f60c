// What Google's tags have in common: one data layer, one script a tag id.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import { command, dropEvents } from '../services/google-layer.js';
import type { Call, Script, State } from '../services/loader.js';

export const sendToGoogle = (call: Call, { dataLayer }: State): void => {
  command(call, dataLayer);
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
