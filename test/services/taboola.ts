import type { ServiceCase } from './case.js';

export const taboola: ServiceCase = {
  id: 'taboola',
  given: { accountId: '1234567' },
  scripts: ['https://cdn.taboola.com/libtrc/unip/1234567/tfa.js'],
  fake: `const queue = window._tfa;
  window._tfa = { push: (item) => hear(item) };
  queue.forEach(hear);`,
  cookies: ['taboola_session_id'],
  early: "_tfa.push({ notify: 'event', name: 'sign_up', id: 1234567 })",
  start: [{ notify: 'event', name: 'page_view', id: 1234567 }],
  heardEarly: { notify: 'event', name: 'sign_up', id: 1234567 },
  stop: [],
};
