// Google's data layer.
// Source: https://developers.google.com/tag-platform/gtagjs/reference
import type { Call, Layer, LayerEntry } from './loader.js';

/** @param name - of the layer, which is made if there is none */
export const createLayer = (name: string): Layer => {
  const entries = (): LayerEntry[] => {
    const found: unknown = Reflect.get(window, name);
    if (Array.isArray(found)) return found;
    const made: LayerEntry[] = [];
    Reflect.set(window, name, made);
    return made;
  };
  return {
    name,
    entries,
    command: (call: Call) => {
      const layer = entries();
      function push(..._command: unknown[]): void {
        layer.push(arguments);
      }
      // The clock is started once, however many tags there are.
      const isDone = call[0] === 'js' && layer.some((one) => one?.[0] === 'js');
      if (!isDone) push(...call);
    },
    forget: (isMore) => {
      const layer = entries();
      const kept = layer.filter(
        (one) => one?.[0] !== 'event' && !isMore?.(one),
      );
      // Not by `push`: a container's own would hear what stays again.
      layer.splice(0, Infinity, ...kept);
    },
  };
};
