// Three engines, and Firefox again with settings that it takes at launch only.
// Tests say in their title which of those they need: @dark, @gpc,
// @storage-blocked. @deep ones run when CONSENTRY_DEEP is set; without it, an
// @attack and the files named below, which follow no visitor, run in Chromium
// alone. No engine runs what says @not- and its name.
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findStock } from './scripts/browsers.mjs';

type Use = NonNullable<PlaywrightTestConfig['use']>;
type Project = NonNullable<PlaywrightTestConfig['projects']>[number];

const stock = findStock();
const isDeep = Boolean(process.env['CONSENTRY_DEEP']);
const isGtk = Boolean(stock.minibrowser);

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--ignore-certificate-errors',
];

const except = (engine: string, ...tags: string[]): RegExp => {
  const deep = engine === 'chromium' ? ['@deep'] : ['@deep', '@attack'];
  const all = [`@not-${engine}`, ...tags, ...(isDeep ? [] : deep)];
  return new RegExp(all.join('|'));
};

const IN_CHROMIUM = [
  ...['bad-input', 'guard', 'guard-catalogue', 'harness', 'hostile-css'],
  'layout',
  ...['legal', 'pieces', 'pieces-look', 'placeholder-of-service'],
  ...['platforms', 'real-vendors', 'server', 'services', 'speed'],
  ...['site-cravelynos', 'site-crisp', 'site-lumivoraqent'],
  ...['site-minlessika', 'stand-ins', 'debug'],
];
const testIgnore = isDeep
  ? []
  : IN_CHROMIUM.map((name) => `**/${name}.spec.ts`);

const firefoxUse = (firefoxUserPrefs = {}): Use => ({
  browserName: 'firefox',
  // Stock Firefox is driven by WebDriver BiDi, which this channel selects.
  ...(stock.firefox && { channel: 'moz-firefox' }),
  launchOptions: {
    ...(stock.firefox && { executablePath: stock.firefox }),
    // The set-up hears of no download there, so a test looks for the file.
    downloadsPath: 'test-results/downloads',
    firefoxUserPrefs,
  },
});

const firefoxVariant = (
  name: string,
  tag: string,
  firefoxUserPrefs: object,
): Project => ({
  name,
  grep: new RegExp(tag),
  grepInvert: except('firefox'),
  use: firefoxUse(firefoxUserPrefs),
});

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/helpers/display.ts',
  fullyParallel: true,
  // Half of a test is waiting, so four suit two processors; what is measured
  // in the deep tier wants less company.
  workers: isDeep ? 2 : 4,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 45_000,
  globalTimeout: 40 * 60_000, // a hang must end with a report
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { baseURL: 'https://site.test', screenshot: 'only-on-failure' },
  projects: [
    {
      // First, as it takes longest with its one worker.
      name: 'webkit',
      grepInvert: except('webkit'),
      testIgnore,
      // Trusted input goes to the one pointer of the display.
      ...(isGtk && { workers: 1 }),
      use: { browserName: 'webkit' },
    },
    {
      name: 'chromium',
      grepInvert: except('chromium'),
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(stock.chromium && { executablePath: stock.chromium }),
          args: CHROMIUM_ARGS,
        },
      },
    },
    {
      name: 'firefox',
      grepInvert: except('firefox', '@dark', '@gpc', '@storage-blocked'),
      testIgnore,
      use: firefoxUse(),
    },
    firefoxVariant('firefox-dark', '@dark', {
      'ui.prefersReducedMotion': 1,
      'layout.css.prefers-color-scheme.content-override': 0,
    }),
    firefoxVariant('firefox-gpc', '@gpc', {
      'privacy.globalprivacycontrol.enabled': true,
      'privacy.globalprivacycontrol.functionality.enabled': true,
    }),
    firefoxVariant('firefox-storage-blocked', '@storage-blocked', {
      'network.cookie.cookieBehavior': 2,
    }),
  ],
});
