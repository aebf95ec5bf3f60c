// The scene of an attack: a page on a host of its own, trackers on another, and
// the watch over what is asked for and run, when, how often and in which order.
import type { Page } from '@playwright/test';
import { expect } from './expect.js';
import type {
  Answer,
  AttackOptions,
  Engine,
  Scene,
} from '../attacks/attack.js';
import { act, settle, site } from './site.js';
import type { World } from './world.js';

interface Setting {
  readonly page: Page;
  readonly world: World;
  /** Name of the attack. */
  readonly name: string;
  readonly browserName: Engine;
  readonly options: AttackOptions;
}

/** Names that occur twice or more. */
const doubles = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

/** Pairs such as `x-2 x-1` in which the later one ran first. */
const misordered = (names: readonly string[]): string[] => {
  const numbered = names.flatMap((name) => {
    const [, prefix = '', number] = /^(.*)-(\d+)$/.exec(name) ?? [];
    return number === undefined ? [] : [{ name, prefix, at: Number(number) }];
  });
  return numbered.flatMap((one, index) =>
    numbered
      .slice(index + 1)
      .filter(({ prefix, at }) => prefix === one.prefix && at < one.at)
      .map(({ name }) => `${one.name} ${name}`),
  );
};

/** A reload would wipe the traces of what should not have run. */
const STAYING = { onWithdraw: 'stay' };

const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** @returns the scene, and what the runner expects at its end. */
export const createScene = ({
  page,
  world,
  name: attackName,
  browserName,
  options,
}: Setting): { scene: Scene; finish: () => Promise<void> } => {
  const { allowed = [], ungated = [], repeats = [] } = options;
  const origin = `https://${attackName}.site.test`;
  const trackers = `${attackName}.tracker.test`;
  const errors: string[] = [];
  // Firefox tells late what the page of the attack before was refused.
  const note = ({ message }: Error): void => {
    const isElsewhere = /\.site\.test\b/.test(message);
    if (!isElsewhere || message.includes(origin)) errors.push(message);
  };
  page.on('pageerror', note);

  const spy = (name: string): string =>
    `;(top.ran ||= [])[top.ran.length] = ${JSON.stringify(name)};`;

  const address = (file: string, answer: Answer = {}): string => {
    const { body = '', hang, headers, ...reply } = answer;
    const url = `https://${trackers}/${file}`;
    world.file(url, body, {
      ...reply,
      headers: { 'access-control-allow-origin': '*', ...headers },
    });
    if (hang) world.hold(url);
    return url;
  };

  /** As `ready`, which looks once a frame: too seldom for so many pages. */
  const isReady = (): Promise<boolean> =>
    page.evaluate(() => {
      const consent: unknown = Reflect.get(window, 'consentry');
      return typeof consent === 'object' && !Array.isArray(consent);
    });
  const ran = (): Promise<string[]> =>
    page.evaluate(() => [...(window.ran ?? [])]);
  const requested = (): string[] =>
    world.requests(trackers).map(({ url }) =>
      decodeURIComponent(new URL(url).pathname)
        .slice(1)
        .replace(/\.[a-z0-9]+$/, ''),
    );

  /** What ran in documents that were left. */
  const left: string[] = [];
  /** How much had happened when the visitor said no; undefined after a yes. */
  let closed: { ran: number; requested: number } | undefined = {
    ran: 0,
    requested: 0,
  };

  let everGranted = false;

  const happened = async () => ({
    ran: [...left, ...(await ran())],
    requested: requested(),
  });

  const expectShut = async (): Promise<void> => {
    if (!closed) return;
    const now = await happened();
    const news = [
      ...now.ran.slice(closed.ran).map((name) => `ran: ${name}`),
      ...now.requested
        .slice(closed.requested)
        .map((name) => `requested: ${name}`),
    ];
    const leaks = news.filter(
      (text) => !ungated.includes(text.split(': ')[1]!),
    );
    expect(leaks, 'without a yes').toEqual([]);
    if (!everGranted && !now.requested.length) {
      const early = world.connections.filter((to) => to.startsWith(trackers));
      expect(early, 'connections without a yes').toEqual([]);
    }
  };

  const openGate = (): void => {
    closed = undefined;
    everGranted = true;
  };

  const close = async (): Promise<void> => {
    const now = await happened();
    closed = { ran: now.ran.length, requested: now.requested.length };
  };

  const expectSound = async (): Promise<void> => {
    await expectShut();
    const here = await ran();
    const mayRepeat = (name: string) => repeats.includes(name);
    expect(
      doubles(here).filter((name) => !mayRepeat(name)),
      'ran twice',
    ).toEqual([]);
    expect(misordered(here), 'wrong order').toEqual([]);
    const known = [...allowed, ...ungated];
    const all = [...here, ...requested()];
    expect(
      all.filter((name) => !known.includes(name)),
      'not allowed',
    ).toEqual([]);
    if (!options.errors) expect(errors, 'uncaught errors').toEqual([]);
  };

  const grant = async (...names: string[]): Promise<void> => {
    await expectShut();
    openGate();
    const choices = Object.fromEntries(names.map((name) => [name, true]));
    if (names.length) await act(page, 'save', choices);
    else await act(page, 'acceptAll');
  };

  const deny = async (
    verb: 'rejectAll' | 'withdraw',
    ...names: string[]
  ): Promise<void> => {
    await expectShut();
    await act(page, verb, ...names);
    // What is not named stays granted, if it was.
    if (!names.length) await close();
  };

  const scene: Scene = {
    page,
    world,
    host: new URL(origin).host,
    browserName,
    spy,
    address,
    tracker: (name, answer = {}) =>
      address(`${name}.js`, {
        ...answer,
        body: spy(name) + (answer.body ?? ''),
      }),
    image: (name, answer) => address(`${name}.svg`, { body: IMAGE, ...answer }),
    frame: (name, answer) =>
      address(`${name}.html`, {
        body: '<!doctype html><title>frame</title><p>Frame',
        ...answer,
      }),
    style: (name, answer) =>
      address(`${name}.css`, { body: 'h1 { color: rgb(1, 2, 3) }', ...answer }),

    open: async ({ path = '/', before = '', html, ...opening } = {}) => {
      if (page.url().startsWith(origin)) {
        await expectSound();
        left.push(...(await ran()));
      }
      const { headers, grants, waits = true, ...parts } = opening;
      const markup = before + site({ config: STAYING, ...parts });
      world.page(origin + path, html ?? markup, headers);
      if (grants) openGate();
      await page.goto(origin + path);
      if (waits) await expect.poll(isReady).toBe(true);
    },
    ran,
    requested,
    accept: grant,
    refuse: () => deny('rejectAll'),
    withdraw: (...names) => deny('withdraw', ...names),
    expectRan: (...names) => expect.poll(ran).toEqual(names),
    expectRequested: (...names) =>
      expect.poll(() => requested().sort()).toEqual(names.sort()),
    settle: (ms = 300) => settle(page, ms),
  };

  const finish = async (): Promise<void> => {
    await scene.settle();
    await expectSound();
    // The page may be that of the next attack.
    page.off('pageerror', note);
  };
  return { scene, finish };
};

declare global {
  interface Window {
    ran?: string[];
  }
}
