import type { ServiceCase } from './case.js';
import { readsAttributes, replacesCaller } from './fakes.js';

export const plausible: ServiceCase = {
  id: 'plausible',
  given: { domain: 'example.com', src: 'https://plausible.io/js/pa-Ab12.js' },
  scripts: ['https://plausible.io/js/pa-Ab12.js'],
  fake: `
    ${readsAttributes('data-domain')}
    hear(['init', window.plausible.o]);
    ${replacesCaller('plausible', 'q')}`,
  early: "plausible('Signup')",
  start: [
    ['data-domain', 'example.com'],
    ['init', {}],
  ],
  heardEarly: ['Signup'],
  stop: [],
};
