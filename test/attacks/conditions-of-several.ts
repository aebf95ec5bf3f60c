import { defineAttack, inline } from './attack.js';

const CONDITIONS: Readonly<Record<string, string>> = {
  both: 'data-category="analytics marketing"',
  either: 'data-category="analytics|marketing"',
  denied: 'data-category="marketing" data-when="denied"',
  not: 'data-category="!marketing"',
  none: 'data-category="!analytics !marketing"',
  'one-unknown': 'data-category="analytics|analitics"',
};

export const attack = defineAttack(
  'all of, any of and refused mean what they say, and undecided is neither yes nor no',
  async ({ open, spy, accept, expectRan, settle }) => {
    const tags = Object.entries(CONDITIONS).map(([name, condition]) =>
      inline(spy(name), condition),
    );
    await open({ body: tags.join('') });
    await settle();
    await accept('analytics');
    await expectRan('either', 'denied', 'not');
    await settle();
    await accept();
    await expectRan('either', 'denied', 'not', 'both');
  },
  { allowed: ['both', 'either', 'denied', 'not'] },
);
