import type { ServiceCase } from './case.js';

export const olark: ServiceCase = {
  id: 'olark',
  given: { siteId: '1234-567-10-8910' },
  scripts: ['https://static.olark.com/jsclient/loader.js'],
  fake: `
  const { s: calls, t: times, i: id } = window.olark._;
  window.olark = (...call) => hear(call);
  calls.forEach((call) => hear([...call]));
  hear(['site', id, times.length - calls.length]);`,
  cookies: ['_okbk', 'hblid'],
  early: "olark('api.box.expand')",
  start: [
    ['identify', '1234-567-10-8910'],
    ['api.box.expand'],
    ['site', '1234-567-10-8910', 1],
  ],
  lateStart: [
    ['identify', '1234-567-10-8910'],
    ['site', '1234-567-10-8910', 1],
  ],
  stop: [],
};
