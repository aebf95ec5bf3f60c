// Source: https://www.npmjs.com/package/@livechat/widget-core
import type { Loader } from '../services/loader.js';
import { callOn, objectAt, objectOf, settings } from './page-object.js';

export const parameters = {
  /** `license` of its snippet. */
  license: 'number',
  /** Group that visitors are routed to. Default: the general one. */
  'group?': 'number',
} as const;

const install = (): void => {
  const widget = objectAt('LiveChatWidget');
  // The page has its own.
  if (Object.hasOwn(widget, '_v')) return;
  const queue = (method: string, args: unknown[]) => {
    const taken: unknown = Reflect.get(widget, '_h');
    const waiting: unknown = Reflect.get(widget, '_q');
    if (typeof taken === 'function') return taken(method, args);
    if (Array.isArray(waiting)) waiting.push([method, args]);
  };
  const methods = ['on', 'once', 'off', 'get', 'call'].map((method) => [
    method,
    (...args: unknown[]) => queue(method, args),
  ]);
  Object.assign(widget, {
    _q: [],
    ...widget,
    _v: '2.0',
    ...Object.fromEntries(methods),
  });
};

export const loader: Loader<typeof parameters> = {
  queues: [['LiveChatWidget._q']],
  install,
  globals: (given) => settings('__lc', given),
  scripts: () => ['https://cdn.livechatinc.com/tracking.js'],
  tell: ({ isGranted }) => (isGranted ? [] : [['call', 'destroy']]),
  send: (call) => callOn(objectOf('LiveChatWidget'), call),
};
