// Stock WebKitGTK under Playwright: one MiniBrowser process a context, spoken
// to by WebKit's inspector protocol. All of the glue is in this file.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type {
  BrowserContext,
  BrowserType,
  Locator,
  Page,
} from '@playwright/test';

export interface GtkOptions {
  readonly binary: string;
  readonly proxyPort: number;
  readonly baseURL?: string | undefined;
  /** How many pages the context can open. */
  readonly tabs?: number;
  readonly storage?: 'blocked' | undefined;
  readonly colorScheme?: 'light' | 'dark' | 'no-preference' | null | undefined;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null | undefined;
  readonly timezoneId?: string | undefined;
}

const run = promisify(execFile);
const TOOLBAR_HEIGHT = 38;
// One start in about 70 died early on a busy machine.
const START_TRIES = 3;

const freePort = async (): Promise<number> => {
  const server = net.createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

const spawnMiniBrowser = (options: GtkOptions, port: number): ChildProcess => {
  const blocked =
    options.storage === 'blocked'
      ? ['--cookies-policy=never', '--enable-html5-local-storage=false']
      : [];
  return spawn(
    options.binary,
    [
      '--private',
      `--proxy=http://127.0.0.1:${options.proxyPort}`,
      '--ignore-tls-errors',
      ...blocked,
      ...Array<string>(options.tabs ?? 1).fill('about:blank'),
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NO_AT_BRIDGE: '1',
        LANG: 'en_US.UTF-8',
        ...(options.timezoneId && { TZ: options.timezoneId }),
        WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      },
    },
  );
};

/** The inspector's address of each page, from the list it serves as HTML. */
const listTargets = async (port: number): Promise<string[]> => {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  const html = await response.text();
  return [...html.matchAll(/'(\/socket\/[^']+\/WebPage)'/g)].map(
    ([, path]) => `ws://127.0.0.1:${port}${path}`,
  );
};

const waitForTargets = async (
  child: ChildProcess,
  port: number,
  count: number,
): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    const targets = await listTargets(port).catch(() => []);
    if (targets.length >= count) return;
    if (child.exitCode !== null || child.signalCode) break;
    await sleep(25);
  }
  child.kill('SIGKILL');
  throw new Error('MiniBrowser did not start; is there a display?');
};

// connectOverCDP() asks for GET /json first, which MiniBrowser does not have.
const startBridge = async (port: number): Promise<http.Server> => {
  const bridge = http.createServer((_request, response) => {
    void listTargets(port).then((targets) => {
      const list = targets.map((url) => ({ webSocketDebuggerUrl: url }));
      response.end(JSON.stringify(list));
    });
  });
  await new Promise<void>((done) => {
    bridge.listen(0, '127.0.0.1', done);
  });
  return bridge;
};

interface MiniBrowser {
  readonly context: BrowserContext;
  readonly pid: string;
  readonly close: () => Promise<void>;
}

const openOnce = async (
  webkit: BrowserType,
  options: GtkOptions,
): Promise<MiniBrowser> => {
  const port = await freePort();
  const child = spawnMiniBrowser(options, port);
  await waitForTargets(child, port, options.tabs ?? 1);
  const bridge = await startBridge(port);
  const { port: bridgePort } = bridge.address() as AddressInfo;
  const browser = await webkit.connectOverCDP(`http://127.0.0.1:${bridgePort}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('MiniBrowser has no context');
  return {
    context,
    pid: String(child.pid),
    close: async () => {
      bridge.close();
      child.kill('SIGKILL');
      await browser.close().catch(() => {});
    },
  };
};

const openMiniBrowser = async (
  webkit: BrowserType,
  options: GtkOptions,
): Promise<MiniBrowser> => {
  for (let tries = 1; ; tries++) {
    try {
      return await openOnce(webkit, options);
    } catch (error) {
      if (tries === START_TRIES) throw error;
    }
  }
};

const windowOf = async (pid: string): Promise<string> => {
  const args = ['search', '--onlyvisible', '--pid', pid];
  const { stdout } = await run('xdotool', args);
  return stdout.trim().split('\n').at(-1) ?? '';
};

/** Gives a page what Playwright's WebKit build would do by itself. */
const adaptPage = async (
  page: Page,
  pid: string,
  { baseURL, colorScheme = null, reducedMotion = null }: GtkOptions,
): Promise<Page> => {
  const goto = page.goto.bind(page);
  page.goto = (url, options) => goto(new URL(url, baseURL).href, options);
  page.setViewportSize = async ({ width, height }) => {
    const size = [String(width), String(height + TOOLBAR_HEIGHT)];
    await run('xdotool', ['windowsize', await windowOf(pid), ...size]);
  };
  if (colorScheme || reducedMotion) {
    await page.emulateMedia({ colorScheme, reducedMotion });
  }
  return page;
};

/** A context whose `newPage` and `close` are mapped onto one MiniBrowser. */
export const newGtkContext = async (
  webkit: BrowserType,
  options: GtkOptions,
): Promise<BrowserContext> => {
  const { context, pid, close } = await openMiniBrowser(webkit, options);
  const spare = context.pages();
  context.newPage = async () => {
    const page = spare.shift();
    if (!page) throw new Error('open this context with a larger `tabs`');
    return adaptPage(page, pid, options);
  };
  context.close = close;
  return context;
};

const X_NAMES: Readonly<Record<string, string>> = {
  Enter: 'Return',
  Space: 'space',
  ' ': 'space',
  'Shift+Tab': 'shift+Tab',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Real X events: the only trusted input that MiniBrowser takes. */
export const pressByX = async (key: string): Promise<void> => {
  await run('xdotool', ['key', X_NAMES[key] ?? key]);
  await sleep(60);
};

export const clickByX = async (locator: Locator): Promise<void> => {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to click: the element is not visible');
  const origin = await locator.page().evaluate(() => ({
    x: screenX,
    y: screenY + outerHeight - innerHeight,
  }));
  const x = Math.round(origin.x + box.x + box.width / 2);
  const y = Math.round(origin.y + box.y + box.height / 2);
  await run('xdotool', ['mousemove', String(x), String(y), 'click', '1']);
  await sleep(60);
};
