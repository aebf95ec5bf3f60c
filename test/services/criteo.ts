import type { ServiceCase } from './case.js';

export const criteo: ServiceCase = {
  id: 'criteo',
  given: { accountId: '12345' },
  scripts: ['https://dynamic.criteo.com/js/ld/ld.js?a=12345'],
  fake: `const queue = window.criteo_q;
  window.criteo_q = { push: (...items) => hear(items) };
  hear(queue.splice(0, 3));
  if (queue[0]) hear(queue);`,
  cookies: ['cto_bundle'],
  early: "criteo_q.push({ event: 'viewItem', item: '7' })",
  start: [
    [
      { event: 'setAccount', account: 12345 },
      { event: 'setSiteType', type: 'd' },
      { event: 'viewPage' },
    ],
  ],
  heardEarly: [{ event: 'viewItem', item: '7' }],
  stop: [],
};
