// Source: https://www.olark.com/documentation
import type { Loader } from '../services/loader.js';
import { callOn, lookUp, objectIn, objectOf } from './page-object.js';

export const parameters = {
  siteId: ['\\d+(-\\d+){3}', '1234-567-10-8910'],
} as const;

const install = (): void => {
  if (lookUp('olark')) return;
  const calls: unknown[] = [];
  const times = [Date.now()];
  const config: Record<string, unknown> = {};
  const kept = {
    s: calls,
    t: times,
    c: config,
    l: 'static.olark.com/jsclient/loader.js',
    i: '',
  };
  function olark(..._call: unknown[]): void {
    calls.push(arguments);
    times.push(Date.now());
  }
  const methods = {
    extend: (name: unknown, made: unknown) => olark('extend', name, made),
    identify: (id: string) => {
      kept.i = id;
      olark('identify', id);
    },
    configure: (key: string, value: unknown) => {
      config[key] = value;
      olark('configure', key, value);
    },
  };
  Reflect.set(window, 'olark', Object.assign(olark, methods, { _: kept }));
};

const take = (): (() => void) => {
  const kept = objectIn(objectOf('olark'), '_');
  const cut = (key: string, from: number) => {
    const list: unknown = Reflect.get(kept, key);
    if (!Array.isArray(list)) return () => {};
    const entries: unknown[] = list.splice(from);
    return () => void list.push(...entries);
  };
  // The first time is no call's.
  const giveBack = [cut('s', 0), cut('t', 1)];
  return () => {
    for (const one of giveBack) one();
  };
};

export const loader: Loader<typeof parameters> = {
  install,
  take,
  start: ({ siteId }) => [['identify', siteId]],
  scripts: () => ['https://static.olark.com/jsclient/loader.js'],
  send: (call) => callOn(objectOf('olark'), call),
};
