import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../scripts/catalogue.mjs';
import {
  detailsOf,
  hostTable,
  serviceTable,
} from '../../src/catalogue/projections.js';
import type { CatalogueService } from '../../src/catalogue/service-keys.js';

const SERVICE: CatalogueService = {
  id: 'example',
  name: 'Example',
  category: 'analytics',
  purposes: ['audience'],
  basis: 'consent',
  hosts: ['cdn.example.com'],
  cookies: [{ name: '_example' }, { name: '_guess', unverified: true }],
  sources: ['https://example.com/cookies'],
  checked: '2026-01-01',
};
const OTHER: CatalogueService = {
  ...SERVICE,
  id: 'other',
  hosts: ['cdn.example.com', 'a.example.com/x'],
};

describe('what is published of a service', () => {
  it('leaves out sources, dates and what nobody has confirmed', () => {
    expect(detailsOf(SERVICE)).toEqual({
      id: 'example',
      name: 'Example',
      category: 'analytics',
      purposes: ['audience'],
      basis: 'consent',
      hosts: ['cdn.example.com'],
      cookies: [{ name: '_example' }],
    });
  });

  it('marks what is never erased', () => {
    const details = detailsOf({
      ...SERVICE,
      cookies: [
        { name: '_example' },
        { name: 'lang', generic: true },
        { name: '_optout', purpose: 'consent' },
        { name: 'other', setBy: 'third-party', domain: 'x.example' },
      ],
      localStorage: [{ key: 'example.*' }, { key: '*a*' }],
    });
    const kept = [...(details.cookies ?? []), ...(details.localStorage ?? [])]
      .filter((entry) => entry.kept)
      .map((entry) => ('key' in entry ? entry.key : entry.name));
    expect(kept).toEqual(['lang', '_optout', 'other', '*a*']);
  });

  it('has no empty list of cookies', () => {
    const guessed = [{ name: '_guess', unverified: true }];
    const details = detailsOf({ ...SERVICE, cookies: guessed });
    expect(Object.keys(details)).not.toContain('cookies');
  });

  it('is never a guess', () => {
    const published = readCatalogue().map(detailsOf);
    expect(JSON.stringify(published)).not.toContain('unverified');
  });
});

describe('the table of hosts', () => {
  it('leads from each host to its services, in alphabetical order', () => {
    const table = hostTable([SERVICE, OTHER]);
    expect(Object.entries(table)).toEqual([
      ['a.example.com/x', ['other']],
      ['cdn.example.com', ['example', 'other']],
    ]);
  });

  it('shares only what tells several services apart by nothing else', () => {
    const shared = Object.entries(hostTable(readCatalogue())).filter(
      ([, ids]) => ids.length > 1,
    );
    expect(shared.map(([host]) => host)).toEqual([
      '*.xiti.com',
      'cdn.matomo.cloud',
      'challenges.cloudflare.com',
      'tag.aticdn.net',
      'www.googletagmanager.com/gtag/js',
    ]);
  });
});

describe('the table of services', () => {
  it('has what is needed to choose one', () => {
    expect(serviceTable([SERVICE])).toEqual({
      example: {
        name: 'Example',
        category: 'analytics',
        purposes: ['audience'],
      },
    });
  });
});
