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
import { docsScenes, POSTER, scenes, settingsOf } from './screen-scenes.mjs';

const SITE = 'https://site.test';
const fromRoot = (path) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url));
const BOARD = fromRoot('reports/screens');
const NOW = '2026-03-05T09:30:00Z';
/** What of a picture is compared: ours, and its shadow. */
const MARGIN_PX = 24;
/** Curves are smoothed a little differently now and then. */
const SMOOTHED_PX = 60;

const flags = process.argv.slice(2);
const isCompared = flags.includes('--compare');
const isAccepted = flags.includes('--accept');
const wanted = flags.find((flag) => !flag.startsWith('--')) ?? '';

/** From the front to the back. */
const OURS = [
  ...['panel] dialog', 'notice]', 'banner]'],
  ...['inline]', 'table]', 'placeholder]', 'reopen]'],
];

/** The part of the window with what is in front of all else. */
const areaOf = async (page) => {
  const fronts = OURS.map((rest) => page.locator(`[data-consentry=${rest}`));
  const counts = await Promise.all(fronts.map((front) => front.count()));
  const boxes = await fronts[counts.findIndex(Boolean)].evaluateAll((nodes) =>
    nodes.map((node) => node.getBoundingClientRect().toJSON()),
  );
  const size = page.viewportSize();
  const least = (side) => Math.min(...boxes.map((box) => box[side]));
  const most = (side) => Math.max(...boxes.map((box) => box[side]));
  const x = Math.max(0, Math.floor(least('left')) - MARGIN_PX);
  const y = Math.max(0, Math.floor(least('top')) - MARGIN_PX);
  return {
    x,
    y,
    width: Math.min(Math.ceil(most('right')) + MARGIN_PX, size.width) - x,
    height: Math.min(Math.ceil(most('bottom')) + MARGIN_PX, size.height) - y,
  };
};

const serve = async (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/poster.svg') {
    return route.fulfill({ body: POSTER, contentType: 'image/svg+xml' });
  }
  if (!pathname.startsWith('/lib/')) return route.abort();
  const path = fromRoot(`dist/${pathname.slice('/lib/'.length)}`);
  return route.fulfill({
    body: await readFile(path),
    contentType: 'text/javascript; charset=utf-8',
  });
};

/** What stands in the flow of the page is drawn in a window as high as the page. */
const growWindow = async (page) => {
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ ...page.viewportSize(), height });
};

/** @param more - settings of the browser that are not in the scene's name */
const draw = async (browser, scene, more = {}) => {
  const { html, isWhole, context: options, action } = settingsOf(scene);
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    ...options,
    ...more,
  });
  const page = await context.newPage();
  // Some show the time of the choice.
  await page.clock.setFixedTime(NOW);
  await context.route('**', serve);
  await context.route(`${SITE}/`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(`${SITE}/`);
  await action(page);
  // No button under the pointer.
  await page.mouse.move(0, 0);
  if (isWhole) await growWindow(page);
  const picture = await page.screenshot({
    caret: 'hide',
    ...((isCompared || isAccepted || scene.isCut) && {
      clip: await areaOf(page),
    }),
  });
  await context.close();
  return picture;
};

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

const drawDocs = async () => {
  for (const { file, name, isCut, ...more } of docsScenes) {
    const picture = await draw(browser, { name, isCut }, more);
    await writeFile(fromRoot(file), picture);
  }
};

const drawBoard = async () => {
  const chosen = scenes.filter(
    ({ name, isReference }) =>
      name.includes(wanted) && (isReference || !(isCompared || isAccepted)),
  );
  if (!wanted) await rm(BOARD, { recursive: true, force: true });
  await mkdir(BOARD, { recursive: true });
  if (isAccepted) {
    await mkdir(REFERENCE, { recursive: true });
    const setting = JSON.stringify(readSetting(), null, 2);
    await writeFile(SETTING_FILE, `${setting}\n`);
  }
  const judge = await browser.newPage();
  const different = [];
  for (const scene of chosen) {
    const picture = await draw(browser, scene);
    await writeFile(`${BOARD}/${scene.name}.png`, picture);
    const reference = `${REFERENCE}/${scene.name}.png`;
    if (isAccepted) await writeFile(reference, picture);
    if (isCompared) {
      const before = await readFile(reference);
      const count = await differingPixels(judge, picture, before);
      if (count > SMOOTHED_PX) different.push(`${scene.name}: ${count} pixels`);
    }
  }
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
