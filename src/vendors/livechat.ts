// Source: https://www.npmjs.com/package/@livechat/widget-core
import type { Loader } from '../services/loader.js';
import { callOn, objectOf, settings } from './page-object.js';

const parameters = {
  license: 'number',
  /** Group that visitors are routed to. Default: the general one. */
  'group?': 'number',
} as const;

const install = (): void => {
  if (Reflect.get(window, 'LiveChatWidget')) return;
  const widget: Record<string, unknown> = { _q: [], _h: null, _v: '2.0' };
  for (const method of ['on', 'once', 'off', 'get', 'call']) {
    widget[method] = (...args: unknown[]) => {
      const { _h: taken, _q: waiting } = widget;
      if (typeof taken === 'function') return taken(method, args);
      if (Array.isArray(waiting)) waiting.push([method, args]);
    };
  }
  Reflect.set(window, 'LiveChatWidget', widget);
};

export const loader: Loader<typeof parameters> = {
  parameters,
  install,
  // Its list; the object is in place by then.
  queues: [{ caller: 'LiveChatWidget', waiting: '_q' }],
  globals: (given) => settings('__lc', given),
  scripts: () => ['https://cdn.livechatinc.com/tracking.js'],
  tell: ({ isGranted }) => (isGranted ? [] : [['call', 'destroy']]),
  send: (call) => callOn(objectOf('LiveChatWidget'), call),
};
