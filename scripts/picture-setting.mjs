// What a picture depends on besides us: text is drawn by the browser, with the
// fonts of the machine.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findStock } from './browsers.mjs';

/** Where the reference pictures are. */
export const REFERENCE = fileURLToPath(
  new URL('../test/screens', import.meta.url),
);
/** What they were drawn with. */
export const SETTING_FILE = `${REFERENCE}/drawn-with.json`;

/** Those that the page in the pictures names. */
const FONTS = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP'];

const say = (command, ...args) => {
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return stdout?.trim() ?? '';
};

/** @returns the browser that draws, and the font files that are found for each name */
export const readSetting = () => {
  const path = findStock().chromium ?? chromium.executablePath();
  const [, major = 'none'] = /(\d+)\./.exec(say(path, '--version')) ?? [];
  const fonts = FONTS.map((name) =>
    say('fc-match', '-f', '%{fullname[0]} %{fontversion}', name),
  );
  return { chromium: major, fonts: fonts.join(', ') };
};

/** @returns why pictures drawn here say nothing beside the references; '' if they do */
export const whyIncomparable = () => {
  const here = readSetting();
  const there = JSON.parse(readFileSync(SETTING_FILE, 'utf8'));
  return Object.keys(here)
    .filter((name) => here[name] !== there[name])
    .map((name) => `drawn with ${name} ${there[name]}, here ${here[name]}`)
    .join('; ');
};
