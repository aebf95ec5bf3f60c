import type { ServiceCase } from './case.js';

export const matomoTagManager: ServiceCase = {
  id: 'matomo-tag-manager',
  given: {
    containerUrl:
      'https://cdn.matomo.cloud/example.matomo.cloud/container_Ab12Cd34.js',
  },
  scripts: [
    'https://cdn.matomo.cloud/example.matomo.cloud/container_Ab12Cd34.js',
  ],
  fake: `window._mtm.forEach((entry) => hear([entry.event, Object.keys(entry)]))`,
  early: "_mtm.push({ event: 'open' })",
  start: [['mtm.Start', ['mtm.startTime', 'event']]],
  heardEarly: ['open', ['event']],
  stop: [],
};
