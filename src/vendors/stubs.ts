// What vendors' snippets put in place beside a list, or a function, of calls.
import type { Call } from '../services/loader.js';
import { callOn, objectOf } from './page-object.js';

/**
 * A list with methods, each call of which waits in it as `[method, ...arguments]`.
 * @param methods - their names, with spaces between
 * @param keys - others that the snippet sets
 */
export const methodList = (methods: string, keys: object = {}): unknown[] => {
  const list: unknown[] = [];
  const makeMethod = (method: string) => [
    method,
    (...args: unknown[]) => list.push([method, ...args]),
  ];
  return Object.assign(
    list,
    Object.fromEntries(methods.split(' ').map(makeMethod)),
    keys,
  );
};

/**
 * A function whose calls wait in a list at a key of its own.
 * @param entryOf - what waits of a call, if that is not its Arguments object
 */
export const collector = (
  key: string,
  entryOf: (args: IArguments) => unknown,
  keys: object = {},
): object => {
  function collect(..._args: unknown[]): void {
    const list: unknown = Reflect.get(collect, key);
    if (Array.isArray(list)) list.push(entryOf(arguments));
  }
  return Object.assign(collect, { [key]: [] }, keys);
};

/** Makes each argument of a call an entry of its own. */
export const sendItems =
  (name: string) =>
  (call: Call): void =>
    callOn(objectOf(name), ['push', ...call]);

/** Makes a call on the global, the vendor itself or its stub, which keeps those of `init` in a list of their own. */
export const sendTo =
  (name: string) =>
  ([method, ...args]: Call): void => {
    const target = objectOf(name);
    const list: unknown = Reflect.get(target, '_i');
    if (method === 'init' && Array.isArray(list)) list.push(args);
    else callOn(target, [method, ...args]);
  };
