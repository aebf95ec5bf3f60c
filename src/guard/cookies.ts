// Cookies that code writes for what is refused or not answered.
import type { Patch } from './patches.js';
import type { Verdict } from './verdict.js';

/** @param isDenied - whether a cookie of that name may not be there now */
export const guardCookies = (
  patch: Patch,
  { note }: Verdict,
  isDenied: (name: string) => boolean,
): void => {
  const isStopped = (name: string, value: unknown): boolean => {
    // An empty one holds nothing; this is how a cookie is removed.
    const stops = !!value && isDenied(name);
    if (stops) note({ kind: 'cookie', what: name });
    return stops;
  };
  patch(Document.prototype, 'cookie', (_, [input], go) => {
    const text = String(input);
    const [, name = '', value] = /^\s*([^=;]*?)\s*=\s*([^;]*)/.exec(text) ?? [];
    return isStopped(name, value) ? undefined : go([text]);
  });
  const { prototype = {} } = Object(Reflect.get(window, 'CookieStore'));
  patch(prototype, 'set', (_, [name, value], go) => {
    const one = Object(name);
    return isStopped(one.name ?? name, one.value ?? value)
      ? Promise.resolve()
      : go();
  });
};
