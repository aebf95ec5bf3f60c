// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readGrants } from '../../src/server.js';
import {
  find,
  leave,
  message,
  sendSignal,
  settled,
  startEachTestAfresh,
  storedRecord,
  visit,
  write,
} from './visit.js';

startEachTestAfresh();

const FRAUD = {
  category: 'marketing',
  basis: 'legitimate-interest',
  hosts: ['fraud.example'],
} as const;
const CONFIG = {
  services: { fraud: FRAUD, ads: { category: 'marketing' } },
} as const;
const FRAME =
  '<iframe title="f" data-category="marketing" data-service="fraud" data-src="https://fraud.example/"></iframe>';
const loaded = () => find('iframe').getAttribute('src') !== null;

/** Opens the page with the frame of the service on it. */
const open = async (config: Parameters<typeof visit>[0] = CONFIG) => {
  write(FRAME);
  const consent = visit(config);
  await settled();
  return consent;
};

describe('a service that rests on legitimate interest and stores nothing', () => {
  it('is in force at once, and only itself; the banner asks for the rest', async () => {
    const consent = await open();
    expect(loaded()).toBe(true);
    expect(consent.view.get()).toBe('banner');
    expect(consent.isGranted('ads')).toBe(false);
    expect(document.cookie).toBe('');
    expect(readGrants('', CONFIG)).toMatchObject({ fraud: true, ads: false });
  });

  it.each([
    ['nothing else declared', {}],
    ['empty lists', { cookies: [], indexedDB: [] }],
  ])('is so with %s', async (_, more) => {
    await open({ services: { fraud: { ...FRAUD, ...more } } });
    expect(loaded()).toBe(true);
  });

  it.each([
    ['a cookie', { cookies: [{ name: 'f' }] }],
    ['a cookie of the server', { cookies: [{ name: 'f', setBy: 'server' }] }],
    ['a key', { localStorage: [{ key: 'f' }] }],
    ['a key of the session', { sessionStorage: [{ key: 'f' }] }],
    ['a database', { indexedDB: [{ name: 'f' }] }],
    ['a cache', { caches: [{ name: 'f' }] }],
  ] as const)('needs consent as soon as it declares %s', async (_, more) => {
    const consent = await open({ services: { fraud: { ...FRAUD, ...more } } });
    expect(loaded()).toBe(false);
    consent.acceptAll();
    await settled();
    expect(loaded()).toBe(true);
  });

  it.each(['consent', 'contract', 'legal-obligation', undefined] as const)(
    'needs consent with the basis %s',
    async (basis) => {
      const { basis: _, ...rest } = FRAUD;
      await open({ services: { fraud: { ...rest, ...(basis && { basis }) } } });
      expect(loaded()).toBe(false);
    },
  );

  it('stays held with a config that is not sound', async () => {
    await open(JSON.parse(JSON.stringify({ ...CONFIG, revison: '2026-01' })));
    expect(loaded()).toBe(false);
    await message('revison');
  });

  it('ends with an objection, which asks and closes nothing', async () => {
    const consent = await open();
    consent.show('preferences');
    consent.save({ fraud: false });
    expect(loaded()).toBe(false);
    expect(consent.view.get()).toBe('preferences');
    consent.show('none');
    leave();
    const again = await open();
    expect(loaded()).toBe(false);
    expect(again.view.get()).toBe('banner');
    expect(storedRecord()?.categories).toEqual({});
    expect(readGrants(document.cookie, CONFIG).fraud).toBe(false);
  });

  it('is back once the objection is taken back', async () => {
    const consent = await open();
    consent.save({ fraud: false });
    consent.save({ fraud: true });
    await settled();
    expect(loaded()).toBe(true);
    expect(consent.view.get()).toBe('banner');
  });

  it('ends with a refusal of everything, and comes back with a yes to everything', async () => {
    const consent = await open();
    consent.rejectAll();
    expect(loaded()).toBe(false);
    consent.acceptAll();
    await settled();
    expect(loaded()).toBe(true);
    consent.withdraw();
    expect(loaded()).toBe(false);
  });

  it('is as it was after an answer about anything else', async () => {
    const consent = await open();
    consent.save({ marketing: false });
    await settled();
    expect(loaded()).toBe(true);
    expect(storedRecord()).toMatchObject({ differing: [] });
    consent.withdraw('fraud');
    consent.save({ marketing: true });
    await settled();
    expect(loaded()).toBe(false);
    expect(consent.isGranted('ads')).toBe(true);
  });

  it('stays objected to under a new revision, which asks the rest anew', async () => {
    const consent = await open();
    consent.rejectAll();
    leave();
    const next = await open({ ...CONFIG, revision: '2' });
    expect(next.view.get()).toBe('banner');
    expect(loaded()).toBe(false);
  });

  it('is objected to by Global Privacy Control, for as long as it is sent', async () => {
    sendSignal(true);
    const consent = await open();
    expect(loaded()).toBe(false);
    expect(consent.view.get()).toBe('banner');
    consent.acceptAll();
    await settled();
    expect(loaded()).toBe(false);
    expect(readGrants(document.cookie, CONFIG, { gpc: true }).fraud).toBe(
      false,
    );
    leave();
    sendSignal(undefined);
    await open();
    expect(loaded()).toBe(true);
  });
});
