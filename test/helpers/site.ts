// A site that uses Consentry, as its owner would write it.
import type { Page } from '@playwright/test';
import type { ConsentRecord } from '../../src/types.js';

const GTAG_ID = 'G-TEST1';
const GTAG = `https://www.googletagmanager.com/gtag/js?id=${GTAG_ID}`;
const PIXEL = 'https://pixel.vendor.test/pixel.js';

interface Site {
  /** Config JSON; a string is written as it is, null leaves the element out. */
  config?: unknown;
  /** Attributes of our script tag. */
  attributes?: string;
  /** Puts `consentry-guard.js` before it. */
  guard?: boolean;
  head?: string;
  body?: string;
  /** Nonce of everything that the page's author wrote. */
  nonce?: string;
}

/** What the owner of the page wrote, head and body. */
export const site = ({
  config = {},
  attributes = '',
  guard = false,
  head = '',
  body = '',
  nonce,
}: Site = {}): string => {
  const signed = nonce ? ` nonce="${nonce}"` : '';
  const json = typeof config === 'string' ? config : JSON.stringify(config);
  const element = `<script type="application/json" data-consentry="config">${json}</script>`;
  const before = `<script src="/lib/consentry-guard.js"${signed}></script>`;
  return `${config === null ? '' : element}
    ${guard ? before : ''}
    <script src="/lib/consentry.js" ${attributes}${signed}></script>
    ${head}<body><h1>Site</h1>${body}`;
};

/** The usual analytics and marketing tags, held. */
export const trackers = (nonce = ''): string => `
  <script type="text/plain" data-category="analytics" src="${GTAG}" nonce="${nonce}"></script>
  <script type="text/plain" data-category="analytics" nonce="${nonce}">
    gtag('js', new Date());
    gtag('config', '${GTAG_ID}');
    window.inlineRan = (window.inlineRan || 0) + 1;
    window.gtagWasThere = Boolean(window.gtagRan);
  </script>
  <script type="text/plain" data-category="marketing" src="${PIXEL}" nonce="${nonce}"></script>`;

/** Services whose leftovers are erased. */
export const services = {
  'google-analytics': {
    category: 'analytics',
    name: 'Google Analytics',
    cookies: [{ name: '_ga' }, { name: '_ga_*' }],
  },
  pixel: {
    category: 'marketing',
    name: 'Pixel',
    cookies: [{ name: '_px' }],
    localStorage: [{ key: 'px:*' }],
  },
};

/** The config of a shop that asks about them. */
export const shop = {
  controller: { name: 'Shop Ltd', policyUrl: '/privacy' },
  services,
};

/** Adds markup at the end of the page, as its code would later. */
export const add = (page: Page, html: string): Promise<void> =>
  page.evaluate(
    (markup) => document.body.insertAdjacentHTML('beforeend', markup),
    html,
  );

/** Calls a verb of the running library. */
export const act = (
  page: Page,
  verb: 'acceptAll' | 'rejectAll' | 'withdraw' | 'save' | 'show',
  ...args: unknown[]
): Promise<void> =>
  page.evaluate(
    ([name, values]) => {
      const consent = Reflect.get(window, 'consentry');
      Reflect.get(consent, name)(...values);
    },
    [verb, args] as const,
  );

/** Stops the library and loads it anew. @param added - markup that comes meanwhile */
export const loadAgain = (page: Page, added: string): Promise<void> =>
  page.evaluate(async (html) => {
    Reflect.get(window, 'consentry').stop();
    document.body.insertAdjacentHTML('beforeend', html);
    const script = document.createElement('script');
    // A copy of its own: parts of one address are loaded once.
    script.src = 'https://again.test/lib/consentry.js';
    const loaded = new Promise((done) => (script.onload = done));
    document.head.append(script);
    await loaded;
  }, added);

/** Resolves when the library runs. */
export const ready = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const consent: unknown = Reflect.get(window, 'consentry');
    return typeof consent === 'object' && !Array.isArray(consent);
  });
};

/** The stored record in force, as the page sees it. */
export const recordOf = (page: Page): Promise<ConsentRecord | undefined> =>
  page.evaluate(() => Reflect.get(window, 'consentry').record.get());

/** What our consent commands in the data layer say, in order. */
export const consentCommands = (
  page: Page,
): Promise<{ tag: string; phase: string; analytics: string; ads: string }[]> =>
  page.evaluate(() =>
    Reflect.get(window, 'dataLayer')
      .filter((entry: ArrayLike<unknown>) => entry[0] === 'consent')
      .map((entry: [string, string, Record<string, string>]) => ({
        tag: Object.prototype.toString.call(entry),
        phase: entry[1],
        analytics: entry[2]['analytics_storage'],
        ads: entry[2]['ad_storage'],
      })),
  );

/** Names of the cookies that the page can see. */
export const cookieNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.cookie
      .split('; ')
      .map((pair) => pair.split('=')[0] ?? '')
      .filter(Boolean),
  );

/** Long enough for everything that is deferred to have happened. */
export const settle = (page: Page, ms = 700): Promise<void> =>
  page.waitForTimeout(ms);
