import { describe, expect, it, vi } from 'vitest';

/** Nanostores counts its own copies there, whoever imports it. */
const NOT_OURS = 'nanostoresGlobal';

/** Everything that a module could leave behind. */
const traces = () => ({
  globals: Reflect.ownKeys(globalThis)
    .map(String)
    .filter((name) => name !== NOT_OURS)
    .sort(),
  listeners: process.eventNames().map(String).sort(),
});

/** All that was printed once the sentences are there. */
const printed = async (act: () => void): Promise<string> => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  await import('../../src/problems.js');
  act();
  await new Promise((done) => setTimeout(done, 20));
  return print.mock.calls.flat().join(' ');
};

describe('in Node, where there is no page', () => {
  it.each(['index', 'server', 'ui'])(
    'importing src/%s.ts leaves nothing behind',
    async (entry) => {
      const before = traces();
      await import(`../../src/${entry}.ts`);
      expect(traces()).toEqual(before);
    },
  );

  it('createConsentry grants the essential alone', async () => {
    const { createConsentry } = await import('../../src/index.js');
    const before = traces();
    const consent = createConsentry({
      google: 'basic',
      categories: { analytics: {}, shop: { required: true } },
      services: { stats: { category: 'analytics' } },
    });
    expect(consent.grants.get()).toEqual({
      essential: true,
      analytics: false,
      shop: true,
      stats: false,
    });
    expect(consent.isGranted('analytics')).toBe(false);
    expect(consent.record.get()).toBeUndefined();
    expect(consent.view.get()).toBe('none');
    expect(traces()).toEqual(before);
  });

  it('the verbs do nothing and throw nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { createConsentry } = await import('../../src/index.js');
    const consent = createConsentry({});
    consent.acceptAll();
    consent.save({ analytics: true });
    consent.withdraw();
    consent.rejectAll();
    consent.show('preferences');
    expect(consent.isGranted('analytics')).toBe(false);
    expect(consent.view.get()).toBe('none');
    expect(() => consent.stop()).not.toThrow();
  });

  it('a verb that does nothing blames no config that is sound', async () => {
    const { createConsentry } = await import('../../src/index.js');
    const said = await printed(() => createConsentry({}).acceptAll());
    expect(said).not.toContain('not sound');
  });

  it('when() stays pending, and onChange tells the present state', async () => {
    const { createConsentry } = await import('../../src/index.js');
    const consent = createConsentry({});
    const settle = vi.fn();
    consent.when('analytics').then(settle, settle);
    const heard = vi.fn();
    consent.onChange(heard)();
    await new Promise((done) => setTimeout(done));
    expect(settle).not.toHaveBeenCalled();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('each call has a state of its own, so that requests share none', async () => {
    const { createConsentry } = await import('../../src/index.js');
    expect(createConsentry({})).not.toBe(createConsentry({}));
  });

  it('the interface is not there, and mounting it is no mistake', async () => {
    const { createConsentry } = await import('../../src/index.js');
    const { mountConsentry } = await import('../../src/ui.js');
    const unmount = mountConsentry(createConsentry({}));
    expect(() => unmount()).not.toThrow();
  });

  it('a config that is not sound is explained as on a page', async () => {
    const { createConsentry } = await import('../../src/index.js');
    const unsound = { revision: 7 };
    const said = await printed(() => {
      const consent = Reflect.apply(createConsentry, undefined, [unsound]);
      expect(consent.isGranted('essential')).toBe(true);
    });
    expect(said).toContain('revision is 7; expected 1 to 16 letters');
  });

  it('an unknown name is explained, too', async () => {
    const { sentence } = await import('../../src/problems.js');
    const said = sentence({
      code: 'unknown-name',
      where: 'video',
      found: undefined,
    });
    expect(said).toContain('video is no category or service');
  });
});
