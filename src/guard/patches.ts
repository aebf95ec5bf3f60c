// Puts our functions in place of the browser's, and takes them back. What a
// page can ask of a function (name, length, statics, `prototype`, whether it is
// native) is answered by the browser's own, since ours is a proxy of it.
import { bare } from '../bare.js';
import { listen } from '../browser/document.js';

/**
 * In place of a native call.
 * @param go - calls the native one; with other arguments if they are given
 */
export type Handler = (
  self: unknown,
  args: readonly unknown[],
  go: (args?: readonly unknown[]) => unknown,
) => unknown;

/** Patches a method, a constructor or a setter; what a browser lacks is left out. */
export type Patch = (owner: object, name: string, handler: Handler) => void;

/** Until the signal aborts. Where others have patched on top of ours, ours then lets everything through. */
export const createPatches = (signal: AbortSignal): Patch => {
  // The page may replace these later.
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } =
    Reflect;
  // Without a prototype, which the page may have polluted with `set`.
  const read = (owner: object, name: string) =>
    bare({ ...getOwnPropertyDescriptor(owner, name) });
  const put = (
    owner: object,
    name: string,
    key: 'set' | 'value',
    ours: unknown,
  ) => {
    const own = read(owner, name);
    defineProperty(owner, name, bare({ ...own, [key]: ours }));
    listen(signal, 'abort', () => {
      if (read(owner, name)[key] === ours) {
        defineProperty(owner, name, own);
      }
    });
  };

  return (owner, name, handler) => {
    const own = read(owner, name);
    const native: unknown = own.set ?? own.value;
    if (typeof native !== 'function') return;
    const call = (
      self: unknown,
      args: readonly unknown[],
      go: (args: readonly unknown[]) => unknown,
    ) =>
      signal.aborted
        ? go(args)
        : handler(self, args, (others = args) => go(others));
    const traps: ProxyHandler<typeof native> = {
      apply: (_, self, args) =>
        call(self, args, (others) => apply(native, self, others)),
      construct: (_, args, target) =>
        Object(
          call(undefined, args, (others) => construct(native, others, target)),
        ),
    };
    const ours: unknown = new Proxy(native, bare(traps));
    put(owner, name, own.set ? 'set' : 'value', ours);
    // `socket.constructor === WebSocket`
    const { prototype } = native;
    if (prototype) put(prototype, 'constructor', 'value', ours);
  };
};
