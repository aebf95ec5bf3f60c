// Source: https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent
import type { Loader } from '../services/loader.js';
import { sendItems } from './stubs.js';
import { afterLoad } from './after-load.js';

export const parameters = {
  tagId: ['\\d+', '123456789'],
  /** Whether changes of route count as page views. Default `true`. */
  'spaTracking?': 'boolean',
} as const;

const SRC = 'https://bat.bing.com/bat.js';

/** Without storage it still sends, so the page is loaded anew after a no. */
export const loader: Loader<typeof parameters> = {
  queues: [['uetq']],
  send: sendItems('uetq'),
  start: ({ tagId, spaTracking = true }) => {
    afterLoad(SRC, () => {
      const uet: unknown = Reflect.get(window, 'UET');
      const q: unknown = Reflect.get(window, 'uetq');
      if (typeof uet !== 'function' || !Array.isArray(q)) return;
      const options = { ti: tagId, enableAutoSpaTracking: spaTracking, q };
      const uetq: unknown[] = Reflect.construct(uet, [options]);
      Reflect.set(window, 'uetq', uetq);
      uetq.push('pageLoad');
    });
    return [
      ['consent', 'default', { ad_storage: 'denied' }],
      ['consent', 'update', { ad_storage: 'granted' }],
    ];
  },
  scripts: () => [SRC],
  tell: ({ isGranted }) => [
    ['consent', 'update', { ad_storage: isGranted ? 'granted' : 'denied' }],
  ],
};
