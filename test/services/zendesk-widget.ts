import type { ServiceCase } from './case.js';

const key = '01234567-89ab-cdef-0123-456789abcdef';

export const zendeskWidget: ServiceCase = {
  id: 'zendesk-widget',
  given: { key },
  scripts: [`https://static.zdassets.com/ekr/snippet.js?key=${key}`],
  fake: "hear(['runs', document.currentScript.id]); window.zE = (...call) => hear(call);",
  start: [['runs', 'ze-snippet']],
  stop: [['messenger:set', 'cookies', false]],
  again: [['messenger:set', 'cookies', true]],
};
