import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

export const microsoftClarity: ServiceCase = {
  id: 'microsoft-clarity',
  given: { projectId: 'abcdefghij' },
  scripts: ['https://www.clarity.ms/tag/abcdefghij'],
  fake: replacesCaller('clarity', 'q'),
  cookies: ['_clck', '_clsk'],
  early: "clarity('set', 'plan', 'free')",
  start: [
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
  ],
  heardEarly: ['set', 'plan', 'free'],
  stop: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
  again: [
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
  ],
};
