// The queues of vendors' own snippets: what the page calls before the vendor's
// script is there waits in them.
import type { Call, Queue } from './loader.js';

type Keyed = Readonly<Record<string, unknown>>;
type Methods = Readonly<
  Record<string, ((...args: unknown[]) => unknown) | undefined>
>;

/** What is at a key; an element of that id or name is found on the window, too. */
const own = (holder: unknown, key: string): unknown => {
  const keyed: Keyed = Object(holder);
  return Object.hasOwn(keyed, key) ? keyed[key] : undefined;
};

const call = (target: unknown, key: unknown, ...args: unknown[]): void => {
  const methods: Methods = Object(target);
  methods[String(key)]?.(...args);
};

type Send = (args: Call) => void;

const makeCaller = (
  [name = '', waiting = '']: readonly string[],
  { handler = '', keys, alias = name, asLists }: Queue,
): Send => {
  // Vendors tell genuine Arguments objects from lists.
  function collect(...args: unknown[]): void {
    if (own(collect, handler)) call(collect, handler, ...args);
    else call(own(collect, waiting), 'push', asLists ? args : arguments);
  }
  Object.assign(collect, { [waiting]: [] }, keys);
  for (const global of [name, alias]) {
    if (!own(window, global)) Reflect.set(window, global, collect);
  }
  return (args) => call(window, name, ...args);
};

const makeList = (
  path: readonly string[],
  { methods, keys, asItems }: Queue,
): Send => {
  const [name = '', key] = path;
  const find = () => path.reduce(own, window);
  if (!find()) {
    const made = Object.assign([], keys);
    for (const method of methods ?? []) {
      Reflect.set(made, method, (...args: unknown[]) =>
        call(made, 'push', [method, ...args]),
      );
    }
    if (key) Reflect.set(Object(own(window, name)), key, made);
    else Reflect.set(window, name, made);
  }
  return (args) => {
    if (methods) call(find(), args[0], ...args.slice(1));
    else call(find(), 'push', ...(asItems ? args : [args]));
  };
};

/** A queue that is in place. */
export interface Waiting {
  /** Makes a call now, or leaves it for the vendor's script. */
  readonly send: Send;
  /**
   * Takes out the calls that wait; none do once the vendor's script has taken over.
   * @returns lets them wait again, behind the others
   */
  readonly take: () => () => void;
}

/** Puts a queue in place; what the page has there already stays. */
export const createQueue = (queue: Queue): Waiting => {
  const { caller, list = '' } = queue;
  const path = (caller ?? list).split('.');
  const waiting = (): unknown[] => {
    const found = path.reduce(own, window);
    return Array.isArray(found) ? found : [];
  };
  return {
    send: (caller ? makeCaller : makeList)(path, queue),
    take: () => {
      const calls = waiting().splice(0);
      return () => void waiting().push(...calls);
    },
  };
};
