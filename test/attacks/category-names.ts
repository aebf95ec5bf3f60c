import { defineAttack, inline } from './attack.js';

const NEVER = [
  ...['', ' ', '|', '!', '! |', '&#0;', 'ANALYTICS', 'Analytics', 'analytics,'],
  ...['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf'],
  ...['!constructor', '!__proto__', 'analytics __proto__', 'true', 'undefined'],
  ...[
    '*',
    'analytics;marketing',
    'nobody|analytics',
    'аnalytics',
    'analytics\u200b',
  ],
];

const GOOD = [' analytics ', '\n\tanalytics\n', 'analytics analytics'];

export const attack = defineAttack(
  'odd names of categories are never granted, white space does not matter',
  async ({ open, spy, accept, expectRan, settle }) => {
    const tag = (names: string, name: string) =>
      inline(spy(name), `data-category="${names}"`);
    const never = NEVER.map((names, at) => tag(names, `never${at}`));
    const good = GOOD.map((names, at) => tag(names, `good-${at}`));
    await open({ body: never.join('') + good.join('') });
    await settle();
    await accept();
    await expectRan('good-0', 'good-1', 'good-2');
  },
  { allowed: ['good-0', 'good-1', 'good-2'] },
);
