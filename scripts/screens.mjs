// A board of pictures of everything that is visible: one HTML page to look
// through. Run `npm run build` first.
//
// npm run screens -- [part of a name]   draws what matches, else all
// npm run screens -- --compare          compares the chosen set with
//                                       test/screens/ and fails on a difference
// npm run screens -- --accept           makes the chosen set the new reference
// npm run screens -- --docs             draws the pictures of the documents anew
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findStock } from './browsers.mjs';
import {
  readSetting,
  REFERENCE,
  SETTING_FILE,
  whyIncomparable,
} from './picture-setting.mjs';
import { differingPixels } from './pictures.mjs';
import { docsScenes, scenes } from './screen-scenes.mjs';
import { openTab, tabOptions } from './screen-tab.mjs';

const fromRoot = (path) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url));
const BOARD = fromRoot('reports/screens');
/** Drawn at the same time. */
const TABS = 2;
/** Curves are smoothed a little differently now and then. */
const SMOOTHED_PX = 60;

const flags = process.argv.slice(2);
const isCompared = flags.includes('--compare');
const isAccepted = flags.includes('--accept');
const wanted = flags.find((flag) => !flag.startsWith('--')) ?? '';

const boardOf = (names) => `<!doctype html><meta charset="utf-8">
<title>Consentry: screens</title>
<style>
  body { font: 14px system-ui; margin: 1rem; background: #9993 }
  main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
  figure { margin: 0 } img { max-width: 640px; box-shadow: 0 0 0 1px #0004 }
</style>
<input type="search" placeholder="ar dark bar" oninput="
  for (const one of document.querySelectorAll('figure'))
    one.hidden = !this.value.split(' ').every((word) => one.id.includes(word))">
<main>${names
  .map(
    (name) =>
      `<figure id="${name}"><figcaption>${name}</figcaption><img loading="lazy" src="${name}.png"></figure>`,
  )
  .join('\n')}</main>`;

const { chromium: executablePath } = findStock();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});

/**
 * Draws scenes, those that can share a tab one after the other.
 * @param take - is handed each picture, a PNG file
 */
const drawAll = async (chosen, isCut, take) => {
  const groups = new Map();
  for (const scene of chosen) {
    const options = JSON.stringify(tabOptions(scene));
    groups.set(options, [...(groups.get(options) ?? []), scene]);
  }
  const queue = [...groups];
  const drawOnward = async () => {
    for (;;) {
      const next = queue.shift();
      if (!next) return;
      const [options, group] = next;
      const tab = await openTab(browser, JSON.parse(options));
      for (const scene of group) {
        await take(scene, await tab.draw(scene.name, isCut || scene.isCut));
      }
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: TABS }, drawOnward));
};

const drawDocs = () =>
  drawAll(docsScenes, false, ({ file }, picture) =>
    writeFile(fromRoot(file), picture),
  );

const judge = async () => {
  const page = await browser.newPage();
  const different = [];
  return {
    different,
    compare: async (name, picture) => {
      const before = await readFile(`${REFERENCE}/${name}.png`);
      const count = await differingPixels(page, picture, before);
      if (count > SMOOTHED_PX) different.push(`${name}: ${count} pixels`);
    },
  };
};

const drawBoard = async () => {
  const isChosen = isCompared || isAccepted;
  const chosen = scenes.filter(
    ({ name, isReference }) =>
      name.includes(wanted) && (isReference || !isChosen),
  );
  if (!wanted) await rm(BOARD, { recursive: true, force: true });
  await mkdir(BOARD, { recursive: true });
  if (isAccepted) {
    await mkdir(REFERENCE, { recursive: true });
    const setting = JSON.stringify(readSetting(), null, 2);
    await writeFile(SETTING_FILE, `${setting}\n`);
  }
  const { different, compare } = await judge();
  await drawAll(chosen, isChosen, async ({ name }, picture) => {
    await writeFile(`${BOARD}/${name}.png`, picture);
    if (isAccepted) await writeFile(`${REFERENCE}/${name}.png`, picture);
    if (isCompared) await compare(name, picture);
  });
  const names = chosen.map(({ name }) => name);
  await writeFile(`${BOARD}/index.html`, boardOf(names));
  console.log(`${chosen.length} pictures: ${BOARD}/index.html`);
  if (different.length) {
    console.error(`Not as in test/screens/:\n${different.join('\n')}`);
    const why = whyIncomparable();
    if (why) console.error(`Those say nothing here: ${why}`);
    process.exitCode = 1;
  }
};

await (flags.includes('--docs') ? drawDocs() : drawBoard());
await browser.close();
