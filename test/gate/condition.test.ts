// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  copyCondition,
  groupOf,
  isKnown,
  isOpen,
  readCondition,
} from '../../src/gate/condition.js';
import type { Rules } from '../../src/gate/condition.js';

/** An element with these attributes, as they stand in markup. */
const node = (attributes: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = `<p ${attributes}></p>`;
  const [element] = box.children;
  if (!element) throw new Error(attributes);
  return element;
};

const services = [
  { id: 'youtube', category: 'marketing' },
  { id: 'stats', category: 'analytics' },
];
/** The visitor said yes to these, has not answered those, and no to the rest. */
const rules = (granted: string[], open: string[] = []): Rules => ({
  grants: Object.assign(
    Object.create(null),
    Object.fromEntries(
      ['essential', 'analytics', 'marketing', 'youtube', 'stats'].map(
        (name) => [name, name === 'essential' || granted.includes(name)],
      ),
    ),
  ),
  open,
  services,
});

const A = 'data-category="analytics"';
const A_DENIED = `${A} data-when="denied"`;
const BOTH = 'data-category="analytics marketing"';
const ANY = 'data-category="analytics|marketing"';
const YOUTUBE = 'data-category="marketing" data-service="youtube"';

describe('a condition', () => {
  it.each([
    ['a', ['a'], false],
    [' a  b ', ['a', 'b'], false],
    ['a\nb\tc', ['a', 'b', 'c'], false],
    ['a|b', ['a', 'b'], true],
    ['a | b', ['a', 'b'], true],
    ['', [], false],
    ['|', [], true],
  ])('%j names %j', (written, names, any) => {
    const read = readCondition(node(`data-category="${written}"`));
    expect(read).toEqual({ names, any, denied: false });
  });

  it.each([
    ['data-category="!a"', true],
    ['data-category="! a"', true],
    ['data-category="a" data-when="denied"', true],
    ['data-category="a" data-when="granted"', false],
    ['data-category="a" data-when=""', false],
    ['data-category="a" data-when="Denied"', false],
  ])('%s is that it is refused: %j', (attributes, denied) => {
    expect(readCondition(node(attributes))).toEqual({
      ...{ names: ['a'], any: false, denied },
    });
  });

  it('without the attribute names nothing', () => {
    expect(readCondition(node(''))).toEqual({
      ...{ names: [], any: false, denied: false },
    });
  });
});

/** Attributes, what is granted and open, and whether the node is open then. */
const CASES: readonly (readonly [string, string[], string[], boolean])[] = [
  [A, ['analytics'], [], true],
  [A, [], [], false],
  [A, ['marketing'], [], false],
  [A, [], ['analytics'], false],
  // What is not answered is not granted, whatever a default would say.
  [A, ['analytics'], ['analytics'], false],
  ['data-category="essential"', [], ['analytics'], true],
  [BOTH, ['analytics', 'marketing'], [], true],
  [BOTH, ['analytics'], [], false],
  [BOTH, ['marketing'], [], false],
  [BOTH, ['analytics', 'marketing'], ['marketing'], false],
  [ANY, ['analytics'], [], true],
  [ANY, ['marketing'], [], true],
  [ANY, [], [], false],
  [ANY, ['analytics'], ['analytics'], false],
  // Refused is what was answered and is not granted.
  [A_DENIED, [], [], true],
  [A_DENIED, ['analytics'], [], false],
  [A_DENIED, [], ['analytics'], false],
  ['data-category="!analytics"', [], [], true],
  ['data-category="!analytics"', ['analytics'], [], false],
  [`${BOTH} data-when="denied"`, [], [], true],
  [`${BOTH} data-when="denied"`, ['marketing'], [], false],
  [`${ANY} data-when="denied"`, ['marketing'], [], true],
  [`${ANY} data-when="denied"`, ['marketing', 'analytics'], [], false],
  // A service of the config decides in place of its category.
  [YOUTUBE, ['youtube'], [], true],
  [YOUTUBE, ['marketing'], [], false],
  [YOUTUBE, ['youtube'], ['marketing'], true],
  [YOUTUBE, ['youtube'], ['youtube'], false],
  [`${YOUTUBE} data-when="denied"`, ['marketing'], [], true],
  [`${YOUTUBE} data-when="denied"`, ['youtube'], [], false],
  [
    'data-category="analytics|marketing" data-service="youtube"',
    ['analytics'],
    [],
    false,
  ],
  [
    'data-category="analytics|marketing" data-service="youtube"',
    ['youtube'],
    [],
    true,
  ],
  // Another one is a label.
  [`${A} data-service="vimeo"`, ['analytics'], [], true],
  [`${A} data-service=""`, ['analytics'], [], true],
  // A service by its name, as any name.
  ['data-category="youtube"', ['youtube'], [], true],
  ['data-category="youtube"', ['marketing'], [], false],
  // Nothing named is nothing granted, and nothing refused.
  ['data-category=""', ['analytics'], [], false],
  ['data-category="" data-when="denied"', [], [], false],
  ['data-category="|"', ['analytics'], [], false],
  ['', ['analytics'], [], false],
];

/** Attributes that hold for ever, and the unknown name if that is why. */
const NEVER: readonly (readonly [string, string | undefined])[] = [
  ['data-category="analitycs"', 'analitycs'],
  ['data-category="analytics analitycs"', 'analitycs'],
  ['data-category="analitycs|analytics"', 'analitycs'],
  ['data-category="!analitycs"', 'analitycs'],
  ['data-category="analitycs" data-when="denied"', 'analitycs'],
  ['data-category="toString"', 'toString'],
  ['data-category="constructor" data-when="denied"', 'constructor'],
  ['data-category="__proto__"', '__proto__'],
  // The service belongs to another category than the one that is named.
  ['data-category="analytics" data-service="youtube"', undefined],
  ['data-category="!analytics" data-service="youtube"', undefined],
];

describe('a held node', () => {
  it.each(CASES)(
    'with %s, granted %j, unanswered %j: open is %j',
    (attributes, granted, open, expected) => {
      const report = vi.fn();
      const held = node(attributes);
      expect(isOpen(held, rules(granted, open), report)).toBe(expected);
      expect(report).not.toHaveBeenCalled();
    },
  );

  it.each(NEVER)(
    'with %s is never open, and that is reported',
    (attributes, unknown) => {
      const held = node(attributes);
      const all = ['analytics', 'marketing', 'youtube', 'stats'];
      for (const granted of [all, []]) {
        const report = vi.fn();
        expect(isOpen(held, rules(granted), report)).toBe(false);
        expect(report.mock.calls).toEqual([['held', held, unknown]]);
      }
    },
  );

  it('is not reported while the config is on its way', () => {
    const report = vi.fn();
    const grants = { essential: true };
    for (const [attributes] of NEVER) {
      const early = {
        grants: Object.assign(Object.create(null), grants),
        open: [],
      };
      expect(isOpen(node(attributes), early, report)).toBe(false);
    }
    expect(report).not.toHaveBeenCalled();
  });
});

describe('a held node that the visitor lets load without an answer', () => {
  it.each([
    [A, true],
    [BOTH, true],
    [YOUTUBE, true],
    // What runs in place of a yes is not what the visitor has asked for.
    [A_DENIED, false],
    ['data-category="!analytics"', false],
    // It has to be one that could be asked about.
    ['data-category="analitycs"', false],
    ['data-category="analytics" data-service="youtube"', false],
    ['data-category=""', false],
  ])('with %s: open is %j', (attributes, expected) => {
    const open = ['analytics', 'marketing', 'youtube', 'stats'];
    for (const now of [rules([]), rules([], open), rules(open)]) {
      expect(isOpen(node(attributes), now, () => {}, true)).toBe(expected);
    }
  });
});

describe('names in data-category', () => {
  it.each([
    [A, true],
    [BOTH, true],
    ['data-category="youtube"', true],
    ['data-category="shoes"', false],
    ['data-category="analytics shoes"', false],
    ['data-category="toString"', false],
  ])('%s: all ours is %j', (attributes, expected) => {
    expect(isKnown(node(attributes), rules([]))).toBe(expected);
  });
});

describe('a condition that is copied', () => {
  it('is all that decides, and nothing else', () => {
    const from = node(
      `data-category="a" data-service="s" data-when="denied" data-repeat data-src="x" id="i"`,
    );
    const to = node('class="mine"');
    copyCondition(from, to);
    expect(to.outerHTML).toBe(
      '<p class="mine" data-category="a" data-service="s" data-when="denied" data-repeat=""></p>',
    );
  });

  it('adds nothing that is not there', () => {
    const to = node('');
    copyCondition(node('data-category="a"'), to);
    expect(to.outerHTML).toBe('<p data-category="a"></p>');
  });
});

describe('a group', () => {
  it('is all that is held under one condition, whatever else it has', () => {
    for (const condition of [A, A_DENIED, BOTH, YOUTUBE]) {
      expect(groupOf(node(`${condition} id="i" data-src="x"`))).toBe(
        groupOf(node(`data-order="a" ${condition}`)),
      );
    }
  });

  it.each([
    ['another category', A, BOTH],
    ['another service', YOUTUBE, YOUTUBE.replace('youtube', 'vimeo')],
    ['no service', YOUTUBE, 'data-category="marketing"'],
    ['a no', A, A_DENIED],
    ['a service of that name', 'data-category="x"', 'data-service="x"'],
  ])('is not what has %s', (_, one, other) => {
    expect(groupOf(node(one))).not.toBe(groupOf(node(other)));
  });
});
