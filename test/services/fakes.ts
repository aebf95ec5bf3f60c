// How vendors' scripts take over the queues of their snippets.

/** A script that is told nothing. */
export const RUNS = "hear(['runs']);";

/** A global list: each entry is a call. */
export const takesList = (name: string): string => `
  const waiting = window[${JSON.stringify(name)}];
  window[${JSON.stringify(name)}] = { push: (...calls) => calls.forEach(hear) };
  waiting.forEach(hear);`;

/** A global function with a list, to which the script gives a handler. */
export const takesCaller = (
  name: string,
  waiting: string,
  handler: string,
): string => `
  const queue = window[${JSON.stringify(name)}];
  queue[${JSON.stringify(handler)}] = (...call) => hear(call);
  queue[${JSON.stringify(waiting)}].splice(0).forEach((call) => hear([...call]));`;

/** A global function with a list, which the script replaces. */
export const replacesCaller = (name: string, waiting: string): string => `
  const queue = window[${JSON.stringify(name)}];
  window[${JSON.stringify(name)}] = (...call) => hear(call);
  queue[${JSON.stringify(waiting)}].forEach((call) => hear([...call]));`;

/** A global list with methods, which the script replaces by an object. */
export const takesMethods = (
  name: string,
  methods: readonly string[],
): string => `
  const waiting = window[${JSON.stringify(name)}];
  window[${JSON.stringify(name)}] = Object.fromEntries(
    ${JSON.stringify(methods)}.map((method) => [
      method, (...rest) => hear([method, ...rest]),
    ]),
  );
  waiting.forEach((call) => hear([...call]));`;

/** Google's data layer: commands are Arguments objects; heard are those for `id`. */
export const takesLayer = (id: string): string => `
  const id = ${JSON.stringify(id)};
  const layer = window.dataLayer;
  const own = (command) => {
    if (Object.prototype.toString.call(command) !== '[object Arguments]') return;
    const target = command[0] === 'config' ? command[1] : command[2]?.send_to;
    if (String(target).startsWith(id)) hear([...command]);
  };
  layer.forEach(own);
  const push = layer.push;
  layer.push = (...entries) => { entries.forEach(own); return push.apply(layer, entries); };`;

/** A container on Google's data layer: events are plain objects; heard are their names, but for ours. */
export const takesEntries = `
  const layer = window.dataLayer;
  const own = (entry) => {
    if (entry.event === 'gtm.js' && !Number.isInteger(entry['gtm.start'])) throw 0;
    if (entry.event && !entry.event.startsWith('consentry')) hear([entry.event]);
  };
  layer.forEach(own);
  const push = layer.push;
  layer.push = (...entries) => { entries.forEach(own); return push.apply(layer, entries); };`;

/**
 * A global list with methods, calls of `init` in a list of their own and another
 * list at a key: the script replaces it by an object.
 */
export const takesStub = (
  name: string,
  methods: readonly string[],
  nested?: string,
): string => `
  const stub = window[${JSON.stringify(name)}];
  (stub._i ?? []).forEach((call) => hear(['init', ...call]));
  (stub[${JSON.stringify(nested)}] ?? []).forEach(([method, ...rest]) =>
    hear([${JSON.stringify(nested)} + '.' + method, ...rest]),
  );
  stub.forEach((call) => hear([...call]));
  window[${JSON.stringify(name)}] = Object.fromEntries(
    ${JSON.stringify(methods)}.map((method) => [
      method, (...rest) => hear([method, ...rest]),
    ]),
  );`;

/** A script that reads what is set at its own element. */
export const readsAttributes = (...names: readonly string[]): string => `
  for (const name of ${JSON.stringify(names)}) {
    hear([name, document.currentScript.getAttribute(name)]);
  }`;
