import type { ServiceCase } from './case.js';

export const tawkTo: ServiceCase = {
  id: 'tawk-to',
  given: { propertyId: '0123456789abcdef01234567' },
  scripts: ['https://embed.tawk.to/0123456789abcdef01234567/default'],
  fake: `
  hear(['since', window.Tawk_LoadStart instanceof Date]);
  window.Tawk_API.start = () => hear(['start']);
  window.Tawk_API.shutdown = () => hear(['shutdown']);
  window.Tawk_API.onLoad();`,
  cookies: ['TawkConnectionTime', 'twk_uuid_0123'],
  // Not a call: the vendor calls it.
  early: 'Tawk_API.onLoad = () => {}',
  start: [['since', true]],
  stop: [['shutdown']],
  again: [['start']],
};
