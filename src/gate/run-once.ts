// Which scripts ran in this document. Survives `stop()`, a hot reload and a
// second copy of us, so the list hangs on the document under a symbol.

/** Scripts that ran → the last rendering of each. */
type Runs = Map<HTMLElement, HTMLElement>;
/** Held node, or what makes scripts equal → runs; `#name` → none, it ran. */
type Ran = Map<string | HTMLElement, Runs>;

const RAN: unique symbol = Symbol.for('consentry.ran');

declare global {
  interface Document {
    [RAN]?: Ran;
  }
}

const readRan = (): Ran => (document[RAN] ??= new Map());

const runsOf = (ran: Ran, shape: string): Runs => {
  const runs = ran.get(shape) ?? new Map();
  ran.set(shape, runs);
  return runs;
};

/** Notes that a script that runs looks otherwise now, should markup be read and written back. */
export const noteShape = (script: HTMLElement): void => {
  runsOf(readRan(), script.outerHTML).set(script, script);
};

/**
 * Lets a held script run once.
 * @returns takes the run back; undefined if it ran, or if it stands in the
 *   place of an equal one that ran and is gone (a re-render)
 */
export const claimRun = (script: HTMLElement): (() => void) | undefined => {
  const ran = readRan();
  if (ran.has(script)) return undefined;
  const equals = runsOf(ran, script.outerHTML);
  ran.set(script, equals);
  const gone = [...equals].find(([, shown]) => !shown.isConnected);
  if (gone && !script.hasAttribute('data-repeat')) {
    equals.set(gone[0], script);
    return undefined;
  }
  equals.set(script, script);
  return () => {
    ran.delete(script);
    ran.delete(equals.get(script) ?? script);
    equals.delete(script);
    ran.get(script.outerHTML)?.delete(script);
  };
};

/** What stands in the place of a script that has claimed a run. */
export const lastRendering = (script: HTMLElement): HTMLElement =>
  readRan().get(script)?.get(script) ?? script;

/** Notes that what `data-after` may name has run: an id or a service. */
export const noteRun = (name: string): void => {
  readRan().set(`#${name}`, new Map());
};

/** Whether a script of that id or service has run. */
export const hasRun = (name: string): boolean => readRan().has(`#${name}`);

/** The held scripts that have run, or are about to. */
export const claimedScripts = (): HTMLElement[] =>
  [...readRan().keys()].filter((key) => key instanceof HTMLElement);
