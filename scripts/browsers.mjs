// Finds the browsers of this machine: its own ones first, then those that
// Playwright has downloaded.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';

const { env } = process;
const debianFolders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
const windowsFolders = [
  env['PROGRAMFILES'],
  env['PROGRAMFILES(X86)'],
  env['LOCALAPPDATA'],
].filter(Boolean);

/** Where each is looked for, best first. */
const PLACES = {
  chromium: [
    env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/brave-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsFolders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  ],
  firefox: [
    env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windowsFolders.map(
      (folder) => `${folder}\\Mozilla Firefox\\firefox.exe`,
    ),
  ],
  minibrowser: [
    env['MINIBROWSER_PATH'],
    ...debianFolders.map(
      (name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`,
    ),
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ],
};

const firstThere = (places) => places.find((path) => path && existsSync(path));

/** Whether a command is on the PATH. */
export const hasCommand = (name) =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));

/**
 * The machine's own browsers, path or undefined. Of undefined ones
 * Playwright takes its own download, if there is one.
 */
export const findStock = () => ({
  chromium: firstThere(PLACES.chromium),
  firefox: firstThere(PLACES.firefox),
  minibrowser: firstThere(PLACES.minibrowser),
});

const hasDownload = (type) => existsSync(type.executablePath());

const canShowWindows = () => Boolean(env['DISPLAY']) || hasCommand('Xvfb');

const webkitLack = (minibrowser) => {
  if (!minibrowser) {
    return 'no MiniBrowser of WebKitGTK and no WebKit of Playwright';
  }
  if (!hasCommand('xdotool')) return 'no xdotool for trusted input';
  return canShowWindows() ? undefined : 'no Xvfb and no DISPLAY';
};

/**
 * What keeps each engine from running here.
 * @returns engine name to a reason, or to undefined if it can run
 */
export const findLacks = () => {
  const stock = findStock();
  return {
    chromium:
      stock.chromium || hasDownload(chromium)
        ? undefined
        : `none of ${PLACES.chromium.filter(Boolean).join(', ')}`,
    firefox:
      stock.firefox || hasDownload(firefox)
        ? undefined
        : `none of ${PLACES.firefox.filter(Boolean).join(', ')}`,
    webkit: hasDownload(webkit) ? undefined : webkitLack(stock.minibrowser),
  };
};
