// Which scripts ran in this document. Survives `stop()`, a hot reload and a
// second copy of us, so the list hangs on the document under a symbol.

/** Held node, or what makes scripts equal → those that ran; `#name` → none, it ran. */
type Ran = Map<string | Element, Element[]>;

const RAN = Symbol.for('consentry.ran');

const readRan = (): Ran => {
  const ran: Ran = Reflect.get(document, RAN) ?? new Map();
  Reflect.set(document, RAN, ran);
  return ran;
};

/**
 * Lets a held script run once.
 * @returns takes the run back; undefined if it ran, or if it stands in the
 *   place of an equal one that ran and is gone (a re-render)
 */
export const claimRun = (script: Element): (() => void) | undefined => {
  const ran = readRan();
  if (ran.has(script)) return undefined;
  const equals = ran.get(script.outerHTML) ?? [];
  ran.set(script, equals).set(script.outerHTML, equals);
  const gone = equals.findIndex((other) => !other.isConnected);
  if (gone >= 0 && !script.hasAttribute('data-repeat')) {
    equals[gone] = script;
    return undefined;
  }
  equals.push(script);
  return () => {
    ran.delete(script);
    equals.splice(equals.indexOf(script), 1);
  };
};

/** Notes that what `data-after` may name has run: an id or a service. */
export const noteRun = (name: string): void => {
  readRan().set(`#${name}`, []);
};

/** Whether a script of that id or service has run. */
export const hasRun = (name: string): boolean => readRan().has(`#${name}`);

/** The held scripts that have run, or are about to. */
export const claimedScripts = (): HTMLElement[] =>
  [...readRan().keys()].filter((key) => key instanceof HTMLElement);
