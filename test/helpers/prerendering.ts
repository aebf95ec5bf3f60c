// A page that is prepared before its visitor comes: no engine can be told to.
import type { Page } from '@playwright/test';

/** Every document from now on is prerendered, until `activate`. */
export const prerender = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    let isAhead = true;
    Object.defineProperty(Document.prototype, 'prerendering', {
      configurable: true,
      get: () => isAhead,
    });
    Reflect.set(window, 'activate', () => {
      isAhead = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    });
  });
};

/** The visitor comes. */
export const activate = (page: Page): Promise<void> =>
  page.evaluate(() => Reflect.get(window, 'activate')());
