// Snippets that keep calls of `init` in a list of their own.
import type { Call } from '../services/loader.js';

/** Makes a call on the global, the vendor's stub or the vendor itself. */
export const sendTo =
  (name: string) =>
  ([method, ...args]: Call): void => {
    const target: unknown = Reflect.get(window, name);
    const list: unknown = Reflect.get(Object(target), '_i');
    const act: unknown = Reflect.get(Object(target), String(method));
    if (method === 'init' && Array.isArray(list)) list.push(args);
    else if (typeof act === 'function') Reflect.apply(act, target, args);
  };
