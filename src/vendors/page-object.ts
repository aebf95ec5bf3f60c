// Vendors' objects in the page, which may not be there yet.
import type { Call, State } from '../services/loader.js';

const at = (path: readonly string[]): object =>
  path.reduce<object>((from, key) => Object(Reflect.get(from, key)), window);

/** Whether the page has it. @param path - names that lead to it */
export const isThere = (...path: string[]): boolean =>
  Boolean(Reflect.get(at(path.slice(0, -1)), path.at(-1) ?? ''));

/** Runs it now; without that global, once the page has loaded. */
export const onceThere = (name: string, run: () => void): void => {
  if (isThere(name)) run();
  else addEventListener('load', run, { once: true });
};

/** Calls a method of a global object; nothing while it isn't there. @param path - names that lead to the object; none for a global function */
export const sendTo =
  (...path: string[]): ((call: Call) => void) =>
  ([method, ...args]) => {
    const target = at(path);
    const called: unknown = Reflect.get(target, String(method));
    if (typeof called === 'function') Reflect.apply(called, target, args);
  };

/** Globals: settings, added to those that the page has under that name. */
export const settings = (
  name: string,
  more: object,
): Readonly<Record<string, object>> => ({ [name]: { ...at([name]), ...more } });

/** An object at a key of another one, made if there is none. */
export const objectAt = (holder: object, key: string): object => {
  if (!Reflect.get(holder, key)) Reflect.set(holder, key, {});
  return Object(Reflect.get(holder, key));
};

/** Whether a service that does several things may do those of a category. */
export const allows = (
  { isGranted, grants }: State,
  category: string,
): boolean => isGranted && grants[category] === true;

/** An address with what the owner gave as its query. */
export const withQuery = (
  address: string,
  given: Readonly<Record<string, unknown>>,
): string => {
  const query = Object.entries(given).map(
    ([key, value]) => `${key}=${String(value)}`,
  );
  return query[0] ? `${address}?${query.join('&')}` : address;
};
