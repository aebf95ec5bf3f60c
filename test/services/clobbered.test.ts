// @vitest-environment happy-dom
// An element is found on the window by its id or name. One that is called as a
// vendor's global is not taken for it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Loader, Parameters, State } from '../../src/services/loader.js';
import { createQueue } from '../../src/services/queues.js';

interface Vendor {
  readonly loader?: Loader;
  readonly parameters?: Parameters;
}

const FOLDER = join(import.meta.dirname, '../../src/vendors');
const modules = await Promise.all(
  readdirSync(FOLDER).map(async (file): Promise<[string, Vendor]> => [
    file.replace('.ts', ''),
    await import(join(FOLDER, file)),
  ]),
);
const vendors = modules.flatMap(
  ([id, { loader, parameters = {} }]): [string, Loader, Parameters][] =>
    loader ? [[id, loader, parameters]] : [],
);

/** Every parameter, with its example. */
const examples = (parameters: Parameters) =>
  Object.fromEntries(
    Object.entries(parameters).map(([key, kind]) => [
      key.replace('?', ''),
      kind === 'boolean' ? true : kind === 'number' ? 1 : kind[1],
    ]),
  );

/** What is done with a service up to its yes. */
const begin = (loader: Loader, parameters: Parameters, id: string): void => {
  const given = examples(parameters);
  const grants = { [id]: true, analytics: true, marketing: true };
  const state: State = {
    ...{ isGranted: true, grants, dataLayer: 'dataLayer' },
  };
  const [queue] = (loader.queues ?? []).map(createQueue);
  loader.install?.(given);
  Object.assign(window, loader.globals?.(given));
  const calls = [
    ...(loader.start?.(given, state) ?? []),
    ...(loader.tell?.(state, given) ?? []),
  ];
  for (const call of calls) {
    if (loader.send) loader.send(call, state, given);
    else queue?.send(call);
  }
};

const names = (): Set<string> => new Set(Object.getOwnPropertyNames(window));

/** A value with all that hangs on it, functions by name. */
const drawn = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'function' ? { fn: true, ...inner } : inner,
  );

/** Runs it, and takes away what it left. @returns that */
const traces = (run: () => void): Record<string, string> => {
  const before = names();
  run();
  const made = [...names()].filter((name) => !before.has(name));
  const found = made.map((name) => [name, drawn(Reflect.get(window, name))]);
  for (const name of made) Reflect.deleteProperty(window, name);
  return Object.fromEntries(found);
};

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe.each(vendors)('%s', (id, loader, parameters) => {
  it('has its globals, whatever elements of the page are called', () => {
    const plain = traces(() => begin(loader, parameters, id));
    // As browsers do: found on the window, not its own property.
    const proto: object = Object.getPrototypeOf(window);
    for (const name of Object.keys(plain)) {
      const value = document.createElement('form');
      Object.defineProperty(proto, name, {
        ...{ value, configurable: true, writable: true },
      });
    }
    const clobbered = traces(() => begin(loader, parameters, id));
    for (const name of Object.keys(plain)) Reflect.deleteProperty(proto, name);
    expect(clobbered).toEqual(plain);
  });
});
