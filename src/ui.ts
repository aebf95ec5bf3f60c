// `consentry/ui`: the interface for a consent object of the npm module.
import { available, locales } from 'virtual:locales';
import type { ViewPartName, ViewParts } from './parts/contract.js';
import { insideOf } from './running.js';
import type { Consent } from './types.js';
import { startViews } from './view.js';

const views: Readonly<Record<ViewPartName, ViewParts['view']>> = {
  bar: () => import('./ui/bar.js'),
  box: () => import('./ui/box.js'),
  dialog: () => import('./ui/dialog.js'),
  preferences: () => import('./ui/preferences.js'),
  declaration: () => import('./ui/declaration.js'),
  placeholder: () => import('./ui/placeholder.js'),
  receipt: () => import('./ui/receipt.js'),
  reopen: () => import('./ui/reopen.js'),
  notice: () => import('./ui/notice.js'),
};

/**
 * Shows the banner when there is something to ask, the preferences when they
 * are asked for, and the button that opens them again.
 * @returns takes the interface away and stops
 * @example
 * const unmount = mountConsentry(createConsentry({ … }));
 */
export const mountConsentry = (consent: Consent): (() => void) => {
  const inside = insideOf(consent);
  const unmount = new AbortController();
  const abort = () => unmount.abort();
  // On a server there is nothing to show.
  if (inside) {
    inside.signal.addEventListener('abort', abort);
    startViews(
      {
        ...inside,
        // Not known before the services are.
        get named() {
          return inside.named;
        },
        signal: unmount.signal,
      },
      {
        available,
        pieces: () => import('./ui/pieces.js'),
        view: (name) => views[name](name),
        texts: async (name, locale) => {
          const texts = locales[locale]?.[name];
          if (!texts) throw new Error(`no texts for ${locale}`);
          return texts();
        },
      },
    );
  }
  return abort;
};
