import { describe, expect, it } from 'vitest';
import { doubtfulBases } from '../src/basis-problem.js';
import { readConfig } from '../src/config.js';
import type { Config } from '../src/config-keys.js';
import { sentence } from '../src/problems.js';

type Service = NonNullable<Config['services']>[string];

/** What is said about a service, word by word. */
const said = (service: Service): string[] => {
  const settings = readConfig({ services: { one: service } }, () => {});
  if (!settings) throw new Error('not sound');
  return doubtfulBases(settings).map(sentence);
};
const cookies = [{ name: 'one' }];

describe('the owner is told of a basis that does not do what it says', () => {
  it.each([
    [
      'stores something on the device',
      { category: 'marketing', basis: 'legitimate-interest', cookies },
    ],
    [
      'a category that is always on',
      { category: 'marketing', basis: 'contract' },
    ],
    [
      'a category that is always on',
      { category: 'marketing', basis: 'legal-obligation' },
    ],
    [
      'one of the catalogue',
      { category: 'analytics', basis: 'legitimate-interest', load: false },
    ],
    [
      'a service of your own',
      { category: 'analytics', basis: 'legitimate-interest', load: false },
    ],
    ['so nobody is asked', { category: 'essential', basis: 'consent' }],
  ] as const)('%s', (words, service) => {
    const [text, ...others] = said(service);
    expect(others).toEqual([]);
    expect(text).toContain('services.one.basis');
    expect(text).toContain(`"${service.basis}"`);
    expect(text).toContain(words);
  });

  it('of the catalogue without a word about what it stores', () => {
    const [text] = said({
      ...{ category: 'analytics', basis: 'legitimate-interest', load: false },
    });
    expect(text).not.toContain('stores something');
    expect(text).not.toContain('take what is stored');
  });

  it.each([
    { category: 'marketing' },
    { category: 'marketing', basis: 'consent', cookies },
    { category: 'marketing', basis: 'legitimate-interest' },
    { category: 'essential', basis: 'legitimate-interest', cookies },
    { category: 'essential', basis: 'contract', cookies },
    { category: 'essential', basis: 'legal-obligation' },
  ] as const)('and of no other: %j', (service) => {
    expect(said(service)).toEqual([]);
  });
});
