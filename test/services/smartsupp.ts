import type { ServiceCase } from './case.js';
import { replacesCaller } from './fakes.js';

const key = '0123456789abcdef0123456789abcdef01234567';

export const smartsupp: ServiceCase = {
  id: 'smartsupp',
  given: { key },
  scripts: ['https://www.smartsuppchat.com/loader.js'],
  fake: `hear(['key', window._smartsupp.key]);${replacesCaller('smartsupp', '_')}`,
  cookies: ['ssupp.vid', 'ssupp.visits'],
  early: "smartsupp('chat:open')",
  start: [
    ['key', key],
    ['analyticsConsent', true],
    ['marketingConsent', true],
  ],
  heardEarly: ['chat:open'],
  stop: [
    ['analyticsConsent', false],
    ['marketingConsent', false],
  ],
  again: [
    ['analyticsConsent', true],
    ['marketingConsent', true],
  ],
};
