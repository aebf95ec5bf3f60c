// Google's data layer.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import type { Call } from './loader.js';

/** A command's arguments, or an object of Tag Manager. */
type Entry =
  | {
      readonly [index: number]: unknown;
      readonly event?: unknown;
      readonly 'gtm.start'?: unknown;
    }
  | undefined;

/** The layer; made if there is none. */
const layerOf = (name: string): Entry[] => {
  const found: unknown = Reflect.get(window, name);
  if (Array.isArray(found)) return found;
  const made: Entry[] = [];
  Reflect.set(window, name, made);
  return made;
};

/** An event as gtag.js takes it. */
export const isEvent = (entry: Entry): boolean => entry?.[0] === 'event';

/** Drops what waits: without a container, nobody has heard it. */
export const dropEntries = (
  name: string,
  isDropped: (entry: Entry) => boolean,
): void => {
  const layer = layerOf(name);
  // Not by `push`: a container's own would hear what stays again.
  layer.splice(0, Infinity, ...layer.filter((entry) => !isDropped(entry)));
};

/** Puts in what is no command: an event of Tag Manager, say. */
export const pushEntry = (entry: Entry, name: string): void => {
  layerOf(name).push(entry);
};

/** Makes a command, which Google takes as a genuine Arguments object alone. */
export const command = (call: Call, name: string): void => {
  const layer = layerOf(name);
  function push(..._command: unknown[]): void {
    layer.push(arguments);
  }
  // The clock is started once, however many tags there are.
  const isDone = call[0] === 'js' && layer.some((entry) => entry?.[0] === 'js');
  if (!isDone) push(...call);
};
