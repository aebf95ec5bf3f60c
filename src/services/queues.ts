// The queues of vendors' own snippets: what the page calls before the vendor's
// script is there waits in them.
import type { Call, Queue } from './loader.js';

/** The page's own: an element of that id or name is found on the window, too. */
const globalOf = (name: string): unknown =>
  Object.hasOwn(window, name) ? Reflect.get(window, name) : undefined;

/** The list of that name, made if there is none. */
const listAt = (name: string): object => {
  const found = globalOf(name);
  if (typeof found === 'object' && found) return found;
  const made: unknown[] = [];
  Reflect.set(window, name, made);
  return made;
};

const call = (target: unknown, key: string, args: readonly unknown[]): void => {
  const method: unknown = Reflect.get(Object(target), key);
  if (typeof method === 'function') Reflect.apply(method, target, args);
};

const nameOf = (queue: Exclude<Queue, Caller>): string =>
  'list' in queue ? queue.list : 'items' in queue ? queue.items : queue.methods;

type Caller = Extract<Queue, { caller: string }>;

const makeCaller = ({ caller, waiting, handler = '', keys, alias }: Caller) => {
  // Vendors tell genuine Arguments objects from lists.
  function collect(..._call: unknown[]): void {
    const taken: unknown = Reflect.get(collect, handler);
    if (typeof taken === 'function') Reflect.apply(taken, collect, arguments);
    else call(Reflect.get(collect, waiting), 'push', [arguments]);
  }
  Object.assign(collect, { [waiting]: [] }, keys);
  for (const name of [caller, alias ?? caller]) {
    if (!globalOf(name)) Reflect.set(window, name, collect);
  }
};

const makeMethods = (name: string, methods: readonly string[]): void => {
  if (globalOf(name)) return;
  const list = listAt(name);
  for (const method of methods) {
    Reflect.set(list, method, (...args: unknown[]) => {
      call(list, 'push', [[method, ...args]]);
    });
  }
};

/** Puts a queue in place; what the page has there already stays. */
export const install = (queue: Queue): void => {
  if ('caller' in queue) makeCaller(queue);
  else if ('methods' in queue) makeMethods(queue.methods, queue.names);
  else listAt(nameOf(queue));
};

/** Makes a call now, or leaves it for the vendor's script. */
export const send = (queue: Queue, args: Call): void => {
  if ('list' in queue) call(listAt(queue.list), 'push', [args]);
  else if ('items' in queue) call(listAt(queue.items), 'push', args);
  else if ('caller' in queue) call(window, queue.caller, args);
  else {
    const [method, ...rest] = args;
    call(globalOf(queue.methods), String(method), rest);
  }
};

/** The list in which calls wait; none once the vendor's script has taken over. */
const waitingIn = (queue: Queue): unknown[] => {
  const found =
    'caller' in queue
      ? Reflect.get(Object(globalOf(queue.caller)), queue.waiting)
      : globalOf(nameOf(queue));
  return Array.isArray(found) ? found : [];
};

/** Takes out the calls that wait. */
export const take = (queue: Queue): unknown[] => waitingIn(queue).splice(0);

/** Lets calls that were taken out wait behind the others. */
export const giveBack = (queue: Queue, calls: readonly unknown[]): void => {
  waitingIn(queue).push(...calls);
};
