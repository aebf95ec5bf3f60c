// The queues of vendors' own snippets: what the page calls before the vendor's
// script is there waits in them.
import type { Call, Queue } from './loader.js';

type Keyed = Readonly<Record<string, unknown>>;

/** What is at a key; an element of that id or name is found on the window, too. */
const own = (holder: unknown, key: string): unknown => {
  const keyed: Keyed = Object(holder);
  return Object.hasOwn(keyed, key) ? keyed[key] : undefined;
};

/** A queue that is in place. */
export interface Waiting {
  /** Makes a call now, or leaves it for the vendor's script. */
  readonly send: (args: Call) => void;
  /**
   * Takes out the calls that wait; none do once the vendor's script has taken over.
   * @returns lets them wait again, behind the others
   */
  readonly take: () => () => void;
}

/** Puts a queue in place; what the page has there already stays. */
export const createQueue = ([path, more, handler = '']: Queue): Waiting => {
  const keys = path.split('.');
  const [name = '', key] = keys;
  const waiting = (): unknown[] => {
    const found = keys.reduce(own, window);
    return Array.isArray(found) ? found : [];
  };
  // Vendors tell genuine Arguments objects from lists.
  function collect(..._args: unknown[]): void {
    const vendor = own(collect, handler);
    if (typeof vendor === 'function') Reflect.apply(vendor, collect, arguments);
    else waiting().push(arguments);
  }
  if (!own(window, name)) {
    Reflect.set(
      window,
      name,
      key ? Object.assign(collect, { [key]: [] }, more) : [],
    );
  }
  return {
    send: (args) => {
      const target = own(window, name);
      // What can't hear a call must not count as told.
      if (key) Object(target)(...args);
      else Object(target).push(args);
    },
    take: () => {
      const calls = waiting().splice(0);
      return () => void waiting().push(...calls);
    },
  };
};
