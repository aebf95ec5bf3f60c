// What an attack is: a page that tries to get something through the gate, twice
// or in the wrong order. One file an attack; test/e2e/attacks.spec.ts runs them.
import type { Page } from '@playwright/test';
import type { World } from '../helpers/world.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';

export interface Answer {
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly status?: number;
  /** In place of what is sent by default. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly hang?: boolean;
}

/** The page of an attack, as its owner would write it. */
export interface Opening {
  /** Path of the page, `/` by default. */
  readonly path?: string;
  /** Markup in front of everything of ours. */
  readonly before?: string;
  /** Config JSON; a string is written as it is, null leaves the element out. */
  readonly config?: unknown;
  /** Attributes of our script tag. */
  readonly attributes?: string;
  readonly head?: string;
  readonly body?: string;
  /** Nonce of everything that the page's author wrote. */
  readonly nonce?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole page, in place of all of the above but path and headers. */
  readonly html?: string;
  /** The page decides by itself: what runs may have been granted. */
  readonly grants?: boolean;
  /** Whether to wait for the library; by default yes. */
  readonly waits?: boolean;
}

export interface Scene {
  readonly page: Page;
  readonly world: World;
  /** Host of the page, of this attack alone. */
  readonly host: string;
  readonly browserName: Engine;

  /** JavaScript that notes a run of `name` in the page or in a frame of its origin. */
  spy: (name: string) => string;
  /** Each answers as a tracker of another origin. @returns its URL. */
  /** A script that notes its run, then does what `body` says. */
  tracker: (name: string, answer?: Answer) => string;
  image: (name: string, answer?: Answer) => string;
  frame: (name: string, answer?: Answer) => string;
  style: (name: string, answer?: Answer) => string;
  /** Any other address. @param file - with its ending: `film.mp4` */
  address: (file: string, answer?: Answer) => string;

  /** Serves a page with our tag and goes there. */
  open: (opening?: Opening) => Promise<void>;
  /** What ran in this document, in order. */
  ran: () => Promise<string[]>;
  /** What trackers were asked for, in order; a file is named without its ending. */
  requested: () => string[];
  /** All, or of an undecided visitor these alone. */
  accept: (...names: string[]) => Promise<void>;
  refuse: () => Promise<void>;
  withdraw: (...names: string[]) => Promise<void>;
  /** Waits until exactly these have run, in this order. */
  expectRan: (...names: string[]) => Promise<void>;
  /** Waits until exactly these were asked for, in any order, each as often as named. */
  expectRequested: (...names: string[]) => Promise<void>;
  /** Gives what should not happen the time to happen. */
  settle: (ms?: number) => Promise<void>;
}

export interface AttackOptions {
  /** What may run or be asked for once it is granted; nothing else may. */
  readonly allowed?: readonly string[];
  /** What may so without a yes: essential, or released by a refusal. */
  readonly ungated?: readonly string[];
  /** What may run more than once in a document. */
  readonly repeats?: readonly string[];
  /** The page has uncaught errors of its own. */
  readonly errors?: boolean;
  /** Cookies and storage throw. */
  readonly storage?: 'blocked';
  /** Many visits, so that it belongs to the deep tier. */
  readonly isLong?: boolean;
  /** Engines that can't run it, and why. */
  readonly lacks?: Readonly<Partial<Record<Engine, string>>>;
}

export interface Attack extends AttackOptions {
  readonly title: string;
  readonly run: (scene: Scene) => Promise<void>;
}

/**
 * An attack. The runner adds to what it expects: nothing before a yes and after
 * a no but what is `ungated`, nothing that it did not allow, nothing twice,
 * `x-1` before `x-2`, no uncaught error.
 */
export const defineAttack = (
  title: string,
  run: Attack['run'],
  options: AttackOptions = {},
): Attack => ({ title, run, ...options });

const ANALYTICS = 'data-category="analytics"';

/** A held script with its code inside. */
export const inline = (code: string, attributes: string = ANALYTICS): string =>
  `<script type="text/plain" ${attributes}>${code}</script>`;

/** A held script that is fetched. */
export const external = (src: string, attributes: string = ANALYTICS): string =>
  `<script type="text/plain" ${attributes} src="${src}"></script>`;

/** What is always granted. Once it has run, the part that releases is there. */
export const essential = (code: string): string =>
  inline(code, 'data-category="essential"');
