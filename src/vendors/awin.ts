// Source: https://developer.awin.com/docs/implementing-awin-consent
import type { Loader } from '../services/loader.js';
import { objectIn, objectOf } from './page-object.js';

export const parameters = { advertiserId: ['\\d+', '12345'] } as const;

/** Read by its script before it keeps a click, and before it uses one for a sale. */
export const loader: Loader<typeof parameters> = {
  start: () => [[true]],
  scripts: ({ advertiserId }) => [
    {
      src: `https://www.dwin1.com/${advertiserId}.js`,
      defer: '',
    },
  ],
  tell: ({ isGranted }) => [[isGranted]],
  send: ([AdvertiserConsent]) => {
    const api: object = objectOf('AWIN');
    const Tracking: object = objectIn(api, 'Tracking');
    Object.assign(Tracking, { AdvertiserConsent });
    Reflect.set(window, 'AWIN', Object.assign(api, { Tracking }));
  },
};
