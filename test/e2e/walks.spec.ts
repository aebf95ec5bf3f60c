// Random walks over a real page: visitors who decide, go, come back and open a
// second tab, pages that add and remove nodes, all without waiting for anything,
// against a model of what may come of it. A failure prints seed and path, and
// CONSENTRY_SEED=… CONSENTRY_PATH=… walks straight there again.
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { expect, test } from '../helpers/fixtures.js';
import { act, settle, site } from '../helpers/site.js';
import {
  CONDITIONS,
  NAMES,
  TAGS,
  createModel,
  type Act,
  type Model,
  type Seen,
  type Tag,
} from '../helpers/walk.js';
import type { World } from '../helpers/world.js';

interface Step {
  readonly tab: number;
  readonly acts: readonly Act[];
  /** Milliseconds between them. */
  readonly pause: number;
}

const name = fc.constantFrom(...NAMES);
const at = fc.nat(TAGS.length);
const oneAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('acceptAll', 'rejectAll') }),
  fc.record({ act: fc.constant('withdraw'), name }),
  fc.record({ act: fc.constant('save'), name, yes: fc.boolean() }),
  fc.record({ act: fc.constantFrom('go', 'back') }),
  fc.record({
    act: fc.constant('add'),
    kind: fc.constantFrom('inline', 'fetched', 'frame', 'template'),
    condition: fc.constantFrom(...CONDITIONS),
  }),
  fc.record({ act: fc.constantFrom('remove', 'return'), at }),
  fc.record({ act: fc.constant('render'), at }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    tab: fc.constantFrom(0, 0, 1),
    acts: fc.array(oneAct, { minLength: 1, maxLength: 4 }),
    pause: fc.constantFrom(0, 0, 20, 60),
  }),
  { minLength: 1, maxLength: 8 },
);

const config = {
  services: { shop: { category: 'marketing', name: 'Shop' } },
  // A reload would be a walk of its own.
  onWithdraw: 'stay',
};

/** Notes each run with the choice in force at that moment. */
const NOTES = `<script>
  window.runs = [];
  window.note = (name) => {
    const consent = window[Symbol.for('consentry')];
    const choice = consent?.record.get() ? { ...consent.grants.get() } : null;
    window.runs.push({ name, choice });
  };
</script>`;

/** Long enough for a withdrawal to find it on the way. */
const DOWNLOAD_MS = 40;

/** Pages whose scripts took longer than the gate waits for order's sake. */
const slow = new Set<Page>();
const noteSlow = (page: Page): void => {
  page.on('console', (message) => {
    if (message.text().includes('has not loaded for 5 s')) slow.add(page);
  });
};

let walks = 0;

const drive = async (
  pages: readonly Page[],
  world: World,
  walk: readonly Step[],
): Promise<void> => {
  walks += 1;
  const origin = `https://walk${walks}.site.test`;
  const tracker = `walk${walks}.tracker.test`;
  world.reset();
  slow.clear();
  const model: Model = createModel();

  const markup = ({ name: id, kind, condition }: Tag): string => {
    const held =
      condition === 'shop'
        ? 'data-category="marketing" data-service="shop"'
        : `data-category="${condition}"`;
    const src = `https://${tracker}/${id}`;
    const note = `note('${id}')`;
    if (kind === 'fetched') {
      world.file(src, note, { type: 'text/javascript', delay: DOWNLOAD_MS });
    }
    if (kind === 'frame') world.page(src, '<!doctype html><p>Frame');
    return {
      inline: `<script type="text/plain" ${held}>${note}</script>`,
      fetched: `<script type="text/plain" ${held} src="${src}"></script>`,
      frame: `<iframe title="f" ${held} data-src="${src}"></iframe>`,
      template: `<template ${held}><b data-shown="${id}">T</b></template>`,
    }[kind];
  };
  const box = (tag: Tag): string =>
    `<div id="${tag.name}">${markup(tag)} </div>`;
  const html = NOTES + site({ config, body: TAGS.map(box).join('\n') });
  for (const path of ['/0', '/1']) world.page(origin + path, html);

  const perform = async (tab: number, one: Act): Promise<void> => {
    const page = pages[tab]!;
    if (one.act === 'go') {
      await page.goto(`${origin}/${page.url().endsWith('/0') ? 1 : 0}`, {
        waitUntil: 'domcontentloaded',
      });
    } else if (one.act === 'back') {
      await page.goBack({ waitUntil: 'domcontentloaded' });
    } else if (one.act === 'withdraw') await act(page, 'withdraw', one.name);
    else if (one.act === 'save') {
      await act(page, 'save', { [one.name]: one.yes });
    } else if (one.act === 'acceptAll' || one.act === 'rejectAll') {
      await act(page, one.act);
    } else {
      const tag = model.tagOf(tab, one);
      const change = { act: one.act, id: tag.name, text: markup(tag) };
      await page.evaluate(changeBox, change);
    }
  };

  const isPossible = (tab: number, one: Act): boolean =>
    one.act !== 'back' || model.canGoBack(tab);

  const faults = async (): Promise<string[]> => {
    const seen: (Seen | undefined)[] = [];
    for (const [tab, page] of pages.entries()) {
      seen[tab] = model.isOpen(tab)
        ? { ...(await look(page, tracker)), isSlow: slow.has(page) }
        : undefined;
    }
    const requested = world
      .requests(tracker)
      .map(({ url }) => new URL(url).pathname.slice(1));
    const found = model.faults(seen, requested);
    if (!found.length) model.adopt(seen);
    return found;
  };

  const expectSound = async (): Promise<void> => {
    model.rest();
    const poll = { timeout: 8000, intervals: [5, 10, 20, 40] };
    await expect.poll(faults, poll).toEqual([]);
  };

  for (const { tab, acts, pause } of walk) {
    const isNew = !model.isOpen(tab);
    for (const one of isNew ? [{ act: 'go' } as const, ...acts] : acts) {
      if (!isPossible(tab, one)) continue;
      // In the model first: it knows which tag an act is about.
      model.take(tab, one);
      await perform(tab, one);
      if (pause) await settle(pages[tab]!, pause);
    }
    await expectSound();
  }
  // What was stopped on its way would have arrived by now.
  await settle(pages[0]!, 2 * DOWNLOAD_MS);
  await expectSound();
};

/** In the page: takes a box out, puts it back, renders it anew. */
const changeBox = ({
  act: what,
  id,
  text,
}: {
  act: string;
  id: string;
  text: string;
}): void => {
  const boxes: Map<string, Element> = Reflect.get(window, 'boxes') ?? new Map();
  Reflect.set(window, 'boxes', boxes);
  const known = document.getElementById(id) ?? boxes.get(id);
  const box = known ?? document.createElement('div');
  box.id = id;
  boxes.set(id, box);
  if (what === 'add' || what === 'render') box.innerHTML = text;
  if (what === 'remove') box.remove();
  else if (what !== 'render' && !box.isConnected) document.body.append(box);
};

const look = async (
  page: Page,
  tracker: string,
): Promise<Omit<Seen, 'isSlow'>> => {
  const seen = await page.evaluate(() => {
    const consent = Reflect.get(window, Symbol.for('consentry'));
    const commands = Reflect.get(window, 'dataLayer').filter(
      (entry: ArrayLike<unknown>) => entry[0] === 'consent',
    );
    return {
      ran: Reflect.get(window, 'runs'),
      told: commands.at(-1)[2],
      choice: consent.record.get() ? { ...consent.grants.get() } : null,
      shown: [...document.querySelectorAll('[data-shown]')].map((node) =>
        String(node.getAttribute('data-shown')),
      ),
    };
  });
  const prefix = `https://${tracker}/`;
  const frames = page
    .frames()
    .map((frame) => frame.url())
    .filter((url) => url.startsWith(prefix))
    .map((url) => url.replace(prefix, ''));
  const shown = [...seen.shown, ...frames];
  return { ...seen, shown };
};

const env = (key: string): string | undefined => process.env[key];

const walkOften = async (
  pages: readonly Page[],
  world: World,
  numRuns: number,
): Promise<void> => {
  const seed = Number(env('CONSENTRY_SEED') ?? Date.now() % 2 ** 31);
  const path = env('CONSENTRY_PATH');
  console.log(`walks: ${numRuns}, CONSENTRY_SEED=${seed}`);
  pages.forEach(noteSlow);
  const property = fc.asyncProperty(steps, (walk) => drive(pages, world, walk));
  // Ends the shrinking of a failure, too.
  const interruptAfterTimeLimit = test.info().timeout - 10_000;
  const limits = { interruptAfterTimeLimit, markInterruptAsFailure: true };
  await fc.assert(property, {
    seed,
    numRuns,
    ...limits,
    ...(path && { path }),
  });
};

test(
  'wherever a visitor walks, requests, runs and signals fit the choice',
  { tag: ['@not-firefox', '@not-webkit'] },
  async ({ tabs, world }) => {
    test.setTimeout(2 * 60_000);
    await walkOften(await tabs(2), world, 8);
  },
);

test(
  'so they do on 500 walks',
  { tag: ['@deep', '@not-firefox', '@not-webkit'] },
  async ({ tabs, world }) => {
    test.setTimeout(30 * 60_000);
    await walkOften(
      await tabs(2),
      world,
      Number(env('CONSENTRY_WALKS') ?? 500),
    );
  },
);
