// Vendors' objects in the page, which may not be there yet.
import type { Call, State } from '../services/loader.js';

/** What the page has under that name; an element of that id or name is found on the window, too. */
export const lookUp = (name: string): unknown =>
  Object.hasOwn(window, name) ? Reflect.get(window, name) : undefined;

/** Puts it under that name; what the page has there already stays. */
export const put = (name: string, make: () => unknown): void => {
  if (!lookUp(name)) Reflect.set(window, name, make());
};

/** The object that the page has under that name; else one of no use. */
export const objectOf = (name: string): object => Object(lookUp(name));

/** The object that one of the vendor's has at a key; else one of no use. */
export const objectIn = (holder: object, key: string): object =>
  Object(Reflect.get(holder, key));

/** An object under that name, made if there is none. */
export const objectAt = (name: string): object => {
  put(name, () => ({}));
  return objectOf(name);
};

/** Calls a method of an object; nothing while it has none of that name. */
export const callOn = (target: object, [method, ...args]: Call): void => {
  const called: unknown = Reflect.get(target, String(method));
  if (typeof called === 'function') Reflect.apply(called, target, args);
};

/**
 * For a platform that may come late: it would act on a yes that has been taken
 * back meanwhile.
 * @returns what is to be done of a state, which then is done only while no other has come
 */
export const createNewest = (): ((
  state: State,
  run: () => void,
) => () => void) => {
  let newest: State;
  return (state, run) => {
    newest = state;
    return () => {
      if (state === newest) run();
    };
  };
};

/** Runs it now; without that global, once the page has loaded. */
export const onceThere = (name: string, run: () => void): void => {
  if (lookUp(name)) run();
  else addEventListener('load', run, { once: true });
};

/** A global of settings: those that the page has there, and more. */
export const settings = (
  name: string,
  more: object,
): Readonly<Record<string, object>> => ({
  [name]: { ...objectOf(name), ...more },
});

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
    (pair, at) => (at ? '&' : '?') + pair.join('='),
  );
  return address + query.join('');
};
