// The queues of vendors' own snippets: what the page calls before the vendor's
// script is there waits in them.
import type { Call, Queue } from './loader.js';

/**
 * A global of the page's own, or what is at a key of one: `mixpanel.people`. An
 * element of that id or name is found on the window, too.
 */
const globalOf = (path: string): unknown => {
  const [name = '', key] = path.split('.');
  const found: unknown = Object.hasOwn(window, name)
    ? Reflect.get(window, name)
    : undefined;
  return key === undefined ? found : Reflect.get(Object(found), key);
};

/** The list that is there, made if there is none. */
const listAt = (path: string): object => {
  const found = globalOf(path);
  if (typeof found === 'object' && found) return found;
  const made: unknown[] = [];
  const [name = '', key] = path.split('.');
  Reflect.set(key ? listAt(name) : window, key ?? name, made);
  return made;
};

const call = (target: unknown, key: string, args: readonly unknown[]): void => {
  const method: unknown = Reflect.get(Object(target), key);
  if (typeof method === 'function') Reflect.apply(method, target, args);
};

const nameOf = (queue: Exclude<Queue, Caller>): string =>
  'list' in queue ? queue.list : 'items' in queue ? queue.items : queue.methods;

type Caller = Extract<Queue, { caller: string }>;
type Methods = Extract<Queue, { methods: string }>;

const makeCaller = (queue: Caller) => {
  const { caller, waiting, handler = '', keys, alias, asLists } = queue;
  // Vendors tell genuine Arguments objects from lists.
  function collect(...list: unknown[]): void {
    const taken: unknown = Reflect.get(collect, handler);
    if (typeof taken === 'function') Reflect.apply(taken, collect, list);
    else {
      call(Reflect.get(collect, waiting), 'push', [asLists ? list : arguments]);
    }
  }
  Object.assign(collect, { [waiting]: [] }, keys);
  for (const name of [caller, alias ?? caller]) {
    if (!globalOf(name)) Reflect.set(window, name, collect);
  }
};

const makeMethods = ({ methods, names, keys }: Methods): void => {
  if (globalOf(methods)) return;
  const list = Object.assign(listAt(methods), keys);
  for (const method of names) {
    Reflect.set(list, method, (...args: unknown[]) => {
      call(list, 'push', [[method, ...args]]);
    });
  }
};

/** Puts a queue in place; what the page has there already stays. */
export const install = (queue: Queue): void => {
  if ('caller' in queue) makeCaller(queue);
  else if ('methods' in queue) makeMethods(queue);
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
