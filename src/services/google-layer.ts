// Google's data layer.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import type { Call } from './loader.js';

/** Drops the events that wait: without a container, nobody has heard them. */
export const dropEvents = (name: string): void => {
  const layer: unknown = Reflect.get(window, name);
  if (!Array.isArray(layer)) return;
  // Out of it one by one: a container's `push` would hear the others again.
  for (let at = layer.length; at-- > 0;) {
    if (layer[at]?.[0] === 'event') layer.splice(at, 1);
  }
};

/** Makes a command, which Google takes as a genuine Arguments object alone. */
export const command = (call: Call, name: string): void => {
  const layer: unknown = Reflect.get(window, name);
  if (!Array.isArray(layer)) return;
  // The clock is started once, however many tags there are.
  const isDone = call[0] === 'js' && layer.some((entry) => entry?.[0] === 'js');
  function push(..._command: unknown[]): void {
    if (Array.isArray(layer)) layer.push(arguments);
  }
  if (!isDone) push(...call);
};
