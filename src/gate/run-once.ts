// Which scripts ran in this document. Survives `stop()`, a hot reload and a
// second copy of us, so the list hangs on the document under a symbol. Keeps no
// node alive: one that is gone may hold the whole view that it stood in.

interface Ran {
  nodes: WeakSet<Element>;
  /** Markup → those of it that ran. */
  equals: Map<string, WeakRef<Element>[]>;
  /** Ids and services. */
  names: Set<string>;
}

const RAN = Symbol.for('consentry.ran');

const readRan = (): Ran => {
  const ran: Ran = Reflect.get(document, RAN) ?? {
    nodes: new WeakSet(),
    equals: new Map(),
    names: new Set(),
  };
  Reflect.set(document, RAN, ran);
  return ran;
};

/**
 * Lets a held script run once.
 * @returns takes the run back; undefined if it ran, or if it stands in the
 *   place of an equal one that ran and is gone (a re-render)
 */
export const claimRun = (script: Element): (() => void) | undefined => {
  const { nodes, equals } = readRan();
  if (nodes.has(script)) return undefined;
  const mine = new WeakRef(script);
  const others = equals.get(script.outerHTML) ?? [];
  nodes.add(script);
  equals.set(script.outerHTML, others);
  const gone = others.findIndex((other) => !other.deref()?.isConnected);
  if (gone >= 0 && !script.hasAttribute('data-repeat')) {
    others[gone] = mine;
    return undefined;
  }
  others.push(mine);
  return () => {
    nodes.delete(script);
    others.splice(others.indexOf(mine), 1);
  };
};

/** Notes that what `data-after` may name has run: an id or a service. */
export const noteRun = (name: string): void => {
  readRan().names.add(name);
};

/** Whether a script of that id or service has run. */
export const hasRun = (name: string): boolean => readRan().names.has(name);

/** The held scripts that have run, or are about to. */
export const claimedScripts = (): Element[] =>
  [...readRan().equals.values()]
    .flat()
    .flatMap((script) => script.deref() ?? []);
