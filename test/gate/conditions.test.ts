// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describeHeld } from '../../src/watch.js';
import {
  message,
  messages,
  settled,
  startEachTestAfresh,
  unique,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const config = {
  services: {
    youtube: { category: 'marketing' },
    stats: { category: 'analytics' },
  },
} as const;
type Consent = ReturnType<typeof start>;
const start = () => visit(config);

const live = () =>
  [...document.querySelectorAll('script')].filter(
    ({ type }) => type !== 'text/plain',
  );
const held = (attributes: string) =>
  `<script type="text/plain" ${attributes}>${unique()}</script>`;

const undecided = () => {};
const analyticsOnly = (consent: Consent) => consent.save({ analytics: true });
const marketingOnly = (consent: Consent) => consent.save({ marketing: true });
const all = (consent: Consent) => consent.acceptAll();
const nothing = (consent: Consent) => consent.rejectAll();
const onlyYoutube = (consent: Consent) => consent.save({ youtube: true });
const allButYoutube = (consent: Consent) =>
  consent.save({
    functional: true,
    analytics: true,
    marketing: true,
    youtube: false,
  });

const visitors = {
  undecided,
  analyticsOnly,
  marketingOnly,
  all,
  nothing,
  onlyYoutube,
  allButYoutube,
};
type Visitor = keyof typeof visitors;
const VISITORS = Object.keys(visitors) as Visitor[];

/** Condition → the visitors for whom it is open. */
const OPEN_FOR: readonly (readonly [string, readonly Visitor[]])[] = [
  ['data-category="analytics"', ['analyticsOnly', 'all', 'allButYoutube']],
  ['data-category=" analytics "', ['analyticsOnly', 'all', 'allButYoutube']],
  [
    'data-category="essential"',
    [
      'undecided',
      'analyticsOnly',
      'marketingOnly',
      'all',
      'nothing',
      'onlyYoutube',
      'allButYoutube',
    ],
  ],
  // All of several.
  ['data-category="analytics marketing"', ['all', 'allButYoutube']],
  [
    'data-category="analytics essential"',
    ['analyticsOnly', 'all', 'allButYoutube'],
  ],
  // Any of several.
  [
    'data-category="analytics|marketing"',
    ['analyticsOnly', 'marketingOnly', 'all', 'allButYoutube'],
  ],
  [
    'data-category="analytics | marketing"',
    ['analyticsOnly', 'marketingOnly', 'all', 'allButYoutube'],
  ],
  // Refused, which undecided is not.
  [
    'data-category="analytics" data-when="denied"',
    ['marketingOnly', 'nothing', 'onlyYoutube'],
  ],
  ['data-category="!analytics"', ['marketingOnly', 'nothing', 'onlyYoutube']],
  [
    'data-category="analytics marketing" data-when="denied"',
    ['nothing', 'onlyYoutube'],
  ],
  [
    'data-category="analytics|marketing" data-when="denied"',
    ['analyticsOnly', 'marketingOnly', 'nothing', 'onlyYoutube'],
  ],
  ['data-category="essential" data-when="denied"', []],
  // Anything else than "denied" is no condition of its own.
  [
    'data-category="analytics" data-when="granted"',
    ['analyticsOnly', 'all', 'allButYoutube'],
  ],
  // A service of the config decides in place of its category.
  [
    'data-category="marketing" data-service="youtube"',
    ['marketingOnly', 'all', 'onlyYoutube'],
  ],
  [
    'data-category="marketing" data-service="youtube" data-when="denied"',
    ['analyticsOnly', 'nothing', 'allButYoutube'],
  ],
  [
    'data-category="analytics" data-service="stats"',
    ['analyticsOnly', 'all', 'allButYoutube'],
  ],
  // Another one is a label.
  [
    'data-category="marketing" data-service="vimeo"',
    ['marketingOnly', 'all', 'allButYoutube'],
  ],
  // A service by its name, as any name.
  ['data-category="youtube"', ['marketingOnly', 'all', 'onlyYoutube']],
  // Names that the config does not have, or none.
  ['data-category="analitycs"', []],
  ['data-category="analytics analitycs"', []],
  ['data-category="analytics|analitycs"', []],
  ['data-category="!analitycs"', []],
  ['data-category="analitycs" data-when="denied"', []],
  ['data-category="Analytics"', []],
  ['data-category="toString"', []],
  ['data-category="__proto__"', []],
  ['data-category="constructor" data-when="denied"', []],
  ['data-category=""', []],
  ['data-category="|"', []],
  ['data-category="!"', []],
  // A service under another category than its own.
  ['data-category="analytics" data-service="youtube"', []],
  ['data-category="analytics" data-service="youtube" data-when="denied"', []],
];

const CONDITIONS = OPEN_FOR.map(([attributes]) => attributes);

/** A page with a script under each condition, seen by this visitor. */
const see = async (visitor: Visitor) => {
  const page = CONDITIONS.map((attributes, at) => ({
    attributes,
    text: `/* ${visitor} ${at} ${unique()} */`,
  }));
  write(
    page
      .map(
        ({ attributes, text }) =>
          `<script type="text/plain" ${attributes}>${text}</script>`,
      )
      .join(''),
  );
  const consent = start();
  visitors[visitor](consent);
  await settled();
  await settled();
  return { consent, page };
};
const openFor = (visitor: Visitor) =>
  OPEN_FOR.filter(([, open]) => open.includes(visitor)).map(([one]) => one);

describe('what runs', () => {
  it.each(VISITORS)('for %s', async (visitor) => {
    const { page } = await see(visitor);
    const ran = live().map(
      (script) => page.find(({ text }) => text === script.text)?.attributes,
    );
    expect(ran).toEqual(openFor(visitor));
  });
});

describe('what is printed of held things', () => {
  it.each(VISITORS)('for %s', async (visitor) => {
    const { consent } = await see(visitor);
    const released = describeHeld(consent)
      .map((line, at) =>
        line.startsWith('released') ? CONDITIONS[at] : undefined,
      )
      .filter((attributes) => attributes !== undefined);
    expect(released).toEqual(openFor(visitor));
  });
});

describe('an unknown category', () => {
  it('is said once for each element, with the name that was meant', async () => {
    write(held('data-category="analitycs" id="typo"'));
    const consent = start();
    consent.acceptAll();
    consent.rejectAll();
    consent.acceptAll();
    await settled();
    const said = await message('analitycs');
    expect(said).toContain('id="typo"');
    expect(said).toContain('Did you mean "analytics"?');
    expect(said).toContain('essential, functional, analytics, marketing');
    expect(
      messages().filter((text) => text.includes('analitycs')),
    ).toHaveLength(1);
  });

  it('never becomes a category', async () => {
    write(held('data-category="video"'));
    const consent = start();
    consent.acceptAll();
    await settled();
    expect(consent.grants.get()).not.toHaveProperty('video');
    expect(live()).toEqual([]);
  });
});

describe('a service under another category', () => {
  it('is said', async () => {
    write(held('data-category="analytics" data-service="youtube"'));
    start().acceptAll();
    const said = await message('data-service="youtube"', 'category');
    expect(said).toContain('held');
  });
});
