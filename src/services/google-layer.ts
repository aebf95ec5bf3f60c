// Google's data layer.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import type { Call, LayerEntry } from './loader.js';

/** What is in the layer of that name, which is made if there is none. */
export const entriesOf = (name: string): LayerEntry[] => {
  const found: unknown = Reflect.get(window, name);
  if (Array.isArray(found)) return found;
  const made: LayerEntry[] = [];
  Reflect.set(window, name, made);
  return made;
};

/** Makes a command, which Google takes as a genuine Arguments object alone. */
export const command = (name: string, call: Call): void => {
  const layer = entriesOf(name);
  function push(..._command: unknown[]): void {
    layer.push(arguments);
  }
  push(...call);
};
