import type { ServiceCase } from './case.js';

export const heap: ServiceCase = {
  id: 'heap',
  given: { envId: '1234567890', region: 'eu' },
  scripts: ['https://cdn.eu.heap-api.com/config/1234567890/heap_config.js'],
  fake: `
    hear(['env', window.heap.envId]);
    for (const name of ['track', 'startTracking', 'stopTracking']) {
      window.heap[name] = (...rest) => hear([name, ...rest]);
    }
    const waiting = window.heapReadyCb.splice(0);
    waiting.forEach(({ fn }) => fn());`,
  cookies: ['_hp2_id.1234567890', '_hp5_meta.1234567890'],
  early: "heap.track('Signup')",
  start: [['env', '1234567890']],
  heardEarly: ['track', 'Signup'],
  stop: [['stopTracking']],
  again: [['startTracking']],
};
