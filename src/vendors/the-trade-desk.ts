// Source: https://github.com/AmauriC/tarteaucitron.js
import type { Loader } from '../services/loader.js';
import { afterLoad } from './after-load.js';

export const parameters = {
  advertiserId: ['[a-z0-9]+', 'ab1cd2e'],
  pixelId: ['[a-z0-9]+', 'fg3hi4j'],
} as const;

const SRC = 'https://js.adsrvr.org/up_loader.1.1.0.js';

export const loader: Loader<typeof parameters> = {
  start: ({ advertiserId, pixelId }) => {
    afterLoad(SRC, () => {
      const api: unknown = Reflect.get(window, 'TTDUniversalPixelApi');
      if (typeof api !== 'function') return;
      const pixel: { init: (...args: unknown[]) => void } = Reflect.construct(
        api,
        [],
      );
      pixel.init(
        advertiserId,
        [pixelId],
        'https://insight.adsrvr.org/track/up',
      );
    });
    return [];
  },
  scripts: () => [SRC],
};
