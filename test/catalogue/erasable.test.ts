// What a withdrawal erases by the catalogue is never somebody else's.
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import { erasable, hasFirmEnd } from '../../src/catalogue/erasable.js';
import type { Pattern } from '../../src/catalogue/erasable.js';
import type { CatalogueService } from '../../src/catalogue/service-keys.js';
import { defaultSettings } from '../../src/config.js';
import { isLeftover } from '../../src/gate/leftovers.js';
import type { Settings } from '../../src/types.js';
import { overlap } from './overlap.js';

const catalogue = readCatalogue();

/** Everything that a service may have on the site itself, however uncertain. */
const presentOf = (service: CatalogueService): Pattern[] => [
  ...(service.cookies ?? [])
    .filter(({ setBy }) => setBy !== 'third-party')
    .map(({ name }): Pattern => ({ kind: 'cookies', name })),
  ...(
    ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const
  ).flatMap((kind) =>
    (service[kind] ?? []).map((entry): Pattern => ({
      kind,
      name: 'key' in entry ? entry.key : entry.name,
    })),
  ),
];

const present = catalogue.flatMap((service) =>
  presentOf(service).map((pattern) => ({ ...pattern, service })),
);

/** Of other services, what a pattern would take along. */
const takenBy = (id: string, { kind, name }: Pattern) =>
  present.filter(
    (other) =>
      other.service.id !== id &&
      other.kind === kind &&
      overlap(name, other.name),
  );

const example = (pattern: string) => pattern.replaceAll('*', 'abc123');

/** A site that uses the whole catalogue, `denied` as far as it may be erased. */
const siteWithout = (denied: CatalogueService): Settings => ({
  ...defaultSettings(),
  services: catalogue.map((service) => ({
    id: service.id,
    name: service.name,
    category: service.category,
    required: false,
    cookies: (service === denied ? erasable(service) : presentOf(service))
      .filter(({ kind }) => kind === 'cookies')
      .map(({ name }) => ({ name })),
  })),
});
const allBut = (denied: CatalogueService) =>
  Object.fromEntries(
    catalogue.map((service) => [service.id, service !== denied]),
  );

const optional = catalogue
  .filter(({ category }) => category !== 'essential')
  .map((service) => [service.id, service] as const);

describe.each(optional)('what %s leaves', (id, service) => {
  const patterns = erasable(service);

  it('is erased by patterns with a firm end', () => {
    expect(patterns.filter(({ name }) => !hasFirmEnd(name))).toEqual([]);
  });

  it('is nothing of an essential service', () => {
    const taken = patterns
      .flatMap((pattern) => takenBy(id, pattern))
      .filter((other) => other.service.category === 'essential');
    expect(taken.map((other) => [other.service.id, other.name])).toEqual([]);
  });

  it('is of another service only under the same name, so that the other keeps it', () => {
    for (const pattern of patterns) {
      const others = takenBy(id, pattern).map(({ name }) => name);
      expect(new Set([pattern.name, ...others])).toEqual(
        new Set([pattern.name]),
      );
    }
  });

  it('stays while everything else is granted, if another has it too, and goes if not', () => {
    const settings = siteWithout(service);
    const grants = allBut(service);
    for (const pattern of patterns.filter(({ kind }) => kind === 'cookies')) {
      const isShared = takenBy(id, pattern).length > 0;
      expect(
        isLeftover(settings, grants, ['cookies', example(pattern.name)]),
        pattern.name,
      ).toBe(!isShared);
    }
  });
});

describe('an erase pattern', () => {
  const service = (cookie: object): CatalogueService => ({
    id: 'example',
    name: 'Example',
    category: 'analytics',
    purposes: ['audience'],
    basis: 'consent',
    sources: ['https://example.com/cookies'],
    checked: '2026-01-01',
    cookies: [{ name: '_example', ...cookie }],
  });
  const patternsOf = (cookie: object) =>
    erasable(service(cookie)).map(({ name }) => name);

  it.each([
    ['_ga', true],
    ['_ga_*', true],
    ['mp_*_mixpanel', true],
    ['*_tracker', true],
    ['*', false],
    ['a*', false],
    ['ab*cd', false],
    ['ab*cdefg*hi', false],
    ['id', false],
  ])('of %s: %s', (name, isFirm) => {
    expect(hasFirmEnd(name)).toBe(isFirm);
    expect(patternsOf({ name })).toEqual(isFirm ? [name] : []);
  });

  it.each([
    ['generic', { generic: true }],
    ['unverified', { unverified: true }],
    ['set by the server', { setBy: 'server' }],
    ['on another site', { setBy: 'third-party' }],
    ['the memory of a choice', { purpose: 'consent' }],
  ])('is not made of a cookie that is %s', (_, cookie) => {
    expect(patternsOf({})).toEqual(['_example']);
    expect(patternsOf(cookie)).toEqual([]);
  });

  it('is made of storage keys', () => {
    expect(
      erasable({
        ...service({}),
        localStorage: [{ key: 'example.*' }, { key: 'x*' }],
        indexedDB: [{ name: 'example-db' }],
      }),
    ).toEqual([
      { kind: 'cookies', name: '_example' },
      { kind: 'localStorage', name: 'example.*' },
      { kind: 'indexedDB', name: 'example-db' },
    ]);
  });
});

describe('the overlap of patterns', () => {
  it.each([
    ['_ga', '_ga', true],
    ['_ga_*', '_ga', false],
    ['_ga*', '_ga_*', true],
    ['_gac_*', '_gac_gb_*', true],
    ['a*c', 'ab*', true],
    ['*_session', 'rl_session', true],
    ['abc*', 'abd*', false],
  ])('of %s and %s: %s', (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});
