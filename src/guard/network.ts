// Requests that code makes. One that is stopped fails as if the network did.
import { attempt } from '../browser/guard.js';
import type { Handler, Patch } from './patches.js';
import type { Verdict } from './verdict.js';

/** No stream of events and no address of anybody, so it is not tried again. */
const NO_EVENTS = 'blob:x';
/** A port that all browsers refuse to connect to. Source: https://fetch.spec.whatwg.org/#port-blocking */
const NOWHERE = '://x.invalid:1';

export const guardNetwork = (
  patch: Patch,
  { against, note }: Verdict,
): void => {
  const { apply } = Reflect;
  // The getter of the class: the page may have put another `url` on the object.
  const url = Reflect.getOwnPropertyDescriptor(Request.prototype, 'url')?.get;

  /**
   * @param at - where in the arguments the address is
   * @param stopped - what the caller gets in place of a request
   */
  const guardCall = (
    owner: object,
    method: string,
    stopped: (go: (address: string) => unknown) => unknown,
    at = 0,
  ) => {
    const handler: Handler = (_, args, go) => {
      const asked = attempt(() => url && apply(url, args[at], []));
      // Text is made once: an object might answer otherwise the next time.
      const what: string = asked ?? String(args[at]);
      const goTo = (address: unknown) =>
        go(args.map((arg, index) => (index === at ? address : arg)));
      const rule = against(what);
      if (!rule) return goTo(asked ? args[at] : what);
      note({ kind: at ? 'XMLHttpRequest' : method, what, rule });
      return stopped(goTo);
    };
    patch(owner, method, handler);
  };

  guardCall(window, 'fetch', () =>
    Promise.reject(new TypeError('Failed to fetch')),
  );
  guardCall(Navigator.prototype, 'sendBeacon', () => false);
  guardCall(XMLHttpRequest.prototype, 'open', (go) => go(`https${NOWHERE}`), 1);
  guardCall(window, 'EventSource', (go) => go(NO_EVENTS));
  guardCall(window, 'WebSocket', (go) => go(`wss${NOWHERE}`));
};
