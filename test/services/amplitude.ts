import type { ServiceCase } from './case.js';

export const amplitude: ServiceCase = {
  id: 'amplitude',
  given: { apiKey: '0123456789abcdef0123456789abcdef', serverZone: 'EU' },
  scripts: [
    'https://cdn.amplitude.com/libs/analytics-browser-2.48.1-min.js.gz',
  ],
  fake: `
    const { amplitude } = window;
    if (!amplitude.invoked) throw new Error('no snippet');
    for (const { name, args, resolve } of amplitude._q.splice(0)) {
      hear([name, ...args.map((arg) => arg?._q ?? arg)]);
      resolve?.({});
    }
    for (const name of ['track', 'setOptOut']) {
      amplitude[name] = (...rest) => hear([name, ...rest]);
    }`,
  cookies: ['AMP_0123456789'],
  early:
    "amplitude.identify(new amplitude.Identify().set('plan', 'pro').add('visits', 1))",
  start: [
    [
      'init',
      '0123456789abcdef0123456789abcdef',
      { flushIntervalMillis: 10, serverZone: 'EU' },
    ],
  ],
  heardEarly: [
    'identify',
    [
      { name: 'set', args: ['plan', 'pro'] },
      { name: 'add', args: ['visits', 1] },
    ],
  ],
  stop: [['setOptOut', true]],
  again: [['setOptOut', false]],
};
