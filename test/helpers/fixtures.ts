// What a browser test gets, the same in all three engines.
import {
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { findStock } from '../../scripts/browsers.mjs';
import { expect } from './expect.js';
import { blockStorage, sendGpc } from './visitor.js';
import { clickByX, newGtkContext, pressByX } from './webkit-gtk.js';
import { startWorld, type World } from './world.js';

/** Trusted events; WebKitGTK has them through X only. */
export interface Input {
  /** To the page that was opened last, unless told. */
  press: (key: string, page?: Page) => Promise<void>;
  click: (locator: Locator) => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** How many pages will be opened in the context. */
  readonly tabs?: number;
  /** Cookies and storage throw or are not there. */
  readonly storage?: 'blocked';
  /** The browser sends Global Privacy Control. */
  readonly gpc?: boolean;
}

interface TestFixtures {
  /** Reset for each test. */
  world: World;
  /** Opens a profile of its own. */
  open: (options?: OpenOptions) => Promise<BrowserContext>;
  /** Opens that many pages of one new profile. */
  tabs: (count: number, options?: OpenOptions) => Promise<Page[]>;
  input: Input;
  opened: BrowserContext[];
}

const { minibrowser } = findStock();
const isGtk = (browserName: string): boolean =>
  browserName === 'webkit' && Boolean(minibrowser);

const throughProxy = (
  options: LaunchOptions,
  browserName: string,
  port: number,
): LaunchOptions => {
  if (browserName !== 'firefox') {
    return { ...options, proxy: { server: `http://127.0.0.1:${port}` } };
  }
  // Playwright's own proxy option leaves https out for stock Firefox.
  const prefs = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
  const firefoxUserPrefs = { ...options.firefoxUserPrefs, ...prefs };
  return { ...options, firefoxUserPrefs };
};

export interface WorkerOptions {
  /** Folders of the built files; what one has not is of the next. */
  builds: readonly string[];
}

export const test = base.extend<
  TestFixtures,
  WorkerOptions & { workerWorld: World }
>({
  builds: [['dist'], { scope: 'worker', option: true }],

  workerWorld: [
    async ({ builds }, use) => {
      const world = await startWorld(builds);
      await use(world);
      await world.stop();
    },
    { scope: 'worker' },
  ],

  world: async ({ workerWorld }, use) => {
    workerWorld.reset();
    await use(workerWorld);
    workerWorld.reset();
  },

  browser: [
    async (
      {
        playwright,
        browserName,
        launchOptions,
        channel,
        headless,
        workerWorld,
      },
      use,
    ) => {
      // MiniBrowser has one process a context instead.
      if (isGtk(browserName)) return use(undefined as never);
      const browser = await playwright[browserName].launch({
        headless,
        ...(channel && { channel }),
        ...throughProxy(launchOptions, browserName, workerWorld.proxyPort),
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  opened: async ({}, use) => {
    const opened: BrowserContext[] = [];
    await use(opened);
    for (const context of opened) await context.close();
  },

  open: async (
    {
      playwright,
      browser,
      browserName,
      world,
      opened,
      baseURL,
      colorScheme,
      timezoneId,
      locale,
      viewport,
      contextOptions,
    },
    use,
  ) => {
    const defaults = {
      ...{ baseURL, colorScheme, timezoneId, locale, viewport },
      ...contextOptions,
      ignoreHTTPSErrors: true,
    };
    const newContext = ({ tabs, storage, ...options }: OpenOptions) => {
      const all = { ...defaults, ...options };
      if (!isGtk(browserName)) {
        return browser.newContext(all as BrowserContextOptions);
      }
      return newGtkContext(playwright.webkit, {
        ...all,
        binary: minibrowser as string,
        proxyPort: world.proxyPort,
        tabs: tabs ?? 1,
        storage,
      });
    };
    await use(async (options = {}) => {
      const context = await newContext(options);
      opened.push(context);
      if (options.gpc) await context.addInitScript(sendGpc);
      if (options.storage === 'blocked' && !isGtk(browserName)) {
        await context.addInitScript(blockStorage);
      }
      return context;
    });
  },

  context: async ({ open }, use) => use(await open()),

  tabs: async ({ open }, use) =>
    use(async (count, options) => {
      const context = await open({ ...options, tabs: count });
      const pages: Page[] = [];
      while (pages.length < count) pages.push(await context.newPage());
      return pages;
    }),

  input: async ({ browserName, opened }, use) => {
    const lastPage = (): Page => {
      const page = opened.at(-1)?.pages().at(-1);
      if (!page) throw new Error('no page is open');
      return page;
    };
    const byPlaywright: Input = {
      press: (key, page = lastPage()) => page.keyboard.press(key),
      click: (locator) => locator.click(),
    };
    const byX: Input = { press: pressByX, click: clickByX };
    await use(isGtk(browserName) ? byX : byPlaywright);
  },
});

export { expect };
