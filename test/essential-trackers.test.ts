import { describe, expect, it } from 'vitest';
import { known } from 'virtual:trackers';
import { readCatalogue } from '../scripts/catalogue.mjs';
import { essentialTrackers, trackersAt } from '../src/essential-trackers.js';
import type { Service } from '../src/types.js';

const service = (declared: Partial<Service>): Service => ({
  id: 'shop',
  name: 'Shop',
  category: 'essential',
  required: true,
  ...declared,
});
const cookies = (...names: string[]) => ({
  cookies: names.map((name) => ({ name })),
});
const found = (...services: Service[]) => essentialTrackers(services, known);

describe('a tracker that is declared as always on', () => {
  it.each([
    ['_ga', 'Google Analytics'],
    ['_ga_*', 'Google Analytics'],
    ['_ga_ABC123', 'Google Analytics'],
    ['_fbp', 'Meta Pixel'],
    ['_gcl_au', 'Google Ads'],
    ['_hjSession_*', 'Hotjar'],
    ['_clck', 'Microsoft Clarity'],
    ['_ttp', 'TikTok Pixel'],
    ['_pk_id.*', 'Matomo Cloud'],
  ])('is found by the name of its cookie: %s', (name, tracker) => {
    const [first, ...others] = found(service(cookies('PHPSESSID', name)));
    expect(others).toEqual([]);
    expect(first?.where).toBe('services.shop.cookies.1');
    expect(first?.name).toBe(name);
    expect(first?.trackers).toContain(tracker);
  });

  it('is found by its storage keys', () => {
    const declared = { localStorage: [{ key: 'ph_abc_posthog' }] };
    expect(found(service(declared))).toEqual([
      {
        where: 'services.shop.localStorage.0',
        sign: 'store',
        name: 'ph_abc_posthog',
        trackers: ['PostHog'],
      },
    ]);
  });

  it('is fine in a category that the visitor answers for', () => {
    const asked = { required: false, category: 'analytics' };
    expect(found(service({ ...cookies('_ga'), ...asked }))).toEqual([]);
  });

  it('is not what every site has', () => {
    const own = cookies('session', 'lang', 'cart', '*_session', 'my_*', '*');
    expect(found(service(own))).toEqual([]);
  });

  it.each([
    ['google-analytics', 'Google Analytics'],
    ['meta-pixel', 'Meta Pixel'],
    ['hotjar', 'Hotjar'],
  ])('is found by its id in the catalogue: %s', (id, tracker) => {
    expect(found(service({ id }))).toEqual([
      { where: `services.${id}`, sign: 'id', name: id, trackers: [tracker] },
    ]);
  });

  it.each([
    ['Hotjar', 'Hotjar'],
    ['google analytics', 'Google Analytics'],
    ['Matomo', 'Matomo (self-hosted)'],
  ])('is found by its name in the catalogue: %s', (name, tracker) => {
    expect(found(service({ name }))).toEqual([
      { where: 'services.shop.name', sign: 'name', name, trackers: [tracker] },
    ]);
  });

  it('is not found by a name that only has that of one in it', () => {
    const names = ['Shop analytics', 'Our own Hotjar', 'Stripe', 'Crisp'];
    expect(found(...names.map((name) => service({ name })))).toEqual([]);
  });

  it.each([
    ['www.google-analytics.com', 'Google Analytics'],
    ['https://static.hotjar.com/c', 'Hotjar'],
    ['*.hotjar.com', 'Hotjar'],
    ['bat.bing.com', 'Microsoft Advertising'],
    ['www.googletagmanager.com', 'Google Analytics'],
    ['https://www.googletagmanager.com/', 'Google Ads'],
    ['www.facebook.com/*', 'Meta Pixel'],
  ])('is found by its host: %s', (host, tracker) => {
    const [first, ...others] = found(
      service({ hosts: ['cdn.shop.example', host] }),
    );
    expect(others).toEqual([]);
    expect(first?.where).toBe('services.shop.hosts.1');
    expect(first?.name).toBe(host);
    expect(first?.trackers).toContain(tracker);
  });

  it('is not found by a host that others have, too, or that is hardly one', () => {
    const hosts = [
      ...['www.google.com', 'cdn.jsdelivr.net', 'unpkg.com'],
      ...['*', '*.com', '*.js', 'www.googletagmanager.com/gtm.js'],
    ];
    expect(found(service({ hosts }))).toEqual([]);
  });

  it('is found by an address that it loads from', () => {
    const at = (address: string) =>
      trackersAt(new URL(address), known).trackers;
    expect(at('https://www.googletagmanager.com/gtag/js?id=G-ONE')).toContain(
      'Google Analytics',
    );
    expect(at('https://static.hotjar.com/c/hotjar-1.js')).toEqual(['Hotjar']);
    expect(at('https://www.googletagmanager.com/gtm.js?id=GTM-1')).toEqual([]);
    expect(at('https://shop.example/static.hotjar.com')).toEqual([]);
  });

  it('is not found by the addresses of essential services', () => {
    const addresses = readCatalogue()
      .filter(({ category }) => category === 'essential')
      .flatMap(({ hosts = [] }) => hosts)
      .map((host) => new URL(`https://${host.replaceAll('*', 'a')}`));
    expect(addresses.length).toBeGreaterThan(20);
    expect(
      addresses.flatMap((address) => trackersAt(address, known).trackers),
    ).toEqual([]);
  });

  it('is found in what one objects to: it runs without consent, too', () => {
    const fraud = { required: false, objectable: true, category: 'marketing' };
    expect(found(service({ ...fraud, hosts: ['*.hotjar.com'] }))).toHaveLength(
      1,
    );
  });

  it('is none of the essential services of the catalogue', () => {
    const essential = readCatalogue()
      .filter(({ category }) => category === 'essential')
      .map(({ id, cookies: own = [], hosts = [] }) =>
        service({ id, hosts, ...cookies(...own.map(({ name }) => name)) }),
      );
    expect(essential.length).toBeGreaterThan(20);
    expect(found(...essential)).toEqual([]);
  });
});
