// Gets browsers for a machine that has none: Debian's packages for root,
// otherwise Playwright's downloads.
import { hasCommand } from './browsers.mjs';
import { run } from './run.mjs';

const DEBIAN_PACKAGES = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'xauth',
  'xdotool',
  'openssl',
  'fonts-liberation',
];

const say = (command, args) => {
  console.log(`> ${[command, ...args].join(' ')}`);
  return run(command, args, { DEBIAN_FRONTEND: 'noninteractive' });
};

const installFromDebian = () =>
  say('apt-get', ['update', '-qq']) &&
  say('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...DEBIAN_PACKAGES,
  ]);

/** Tries to make all three engines available. What it got shows afterwards. */
export const installBrowsers = () => {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasCommand('apt-get') && installFromDebian()) return;
  say('npx', ['playwright', 'install', 'chromium', 'firefox', 'webkit']);
};
