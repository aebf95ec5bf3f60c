import { atom } from 'nanostores';
import { describe, expect, it, vi } from 'vitest';
import { whenGranted } from '../../src/consent/when-granted.js';

/** A store of grants that tells how many listen. */
const create = (first: Record<string, boolean> = {}) => {
  const grants = atom(first);
  const listeners = new Set<unknown>();
  const { listen } = grants;
  grants.listen = (listener) => {
    listeners.add(listener);
    const unlisten = listen(listener);
    return () => {
      listeners.delete(listener);
      unlisten();
    };
  };
  return { grants, listening: () => listeners.size };
};
const later = () => new Promise((done) => setTimeout(done));

describe('the promise of a grant', () => {
  it('resolves at once if the name is granted, and listens no more', async () => {
    const { grants, listening } = create({ a: true });
    await expect(whenGranted(grants, 'a', undefined)).resolves.toBeUndefined();
    expect(listening()).toBe(0);
  });

  it('stays pending until that very name is granted', async () => {
    const { grants, listening } = create({ a: false, b: false });
    const settle = vi.fn();
    whenGranted(grants, 'a', undefined).then(settle, settle);
    for (const next of [{ b: true }, { a: false }, {}]) {
      grants.set({ a: false, b: false, ...next });
      await later();
      expect(settle).not.toHaveBeenCalled();
    }
    expect(listening()).toBe(1);
    grants.set({ a: true });
    await later();
    expect(settle).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(listening()).toBe(0);
  });

  it('is rejected by a signal that aborts, and listens no more', async () => {
    const { grants, listening } = create();
    const controller = new AbortController();
    const waiting = whenGranted(grants, 'a', controller.signal);
    controller.abort();
    expect(listening()).toBe(0);
    await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
    await expect(waiting).rejects.toBeInstanceOf(DOMException);
  });

  it('is rejected with the reason that the signal gives', async () => {
    const { grants } = create();
    const controller = new AbortController();
    const waiting = whenGranted(grants, 'a', controller.signal);
    const reason = new Error('left');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('is rejected by a signal that has aborted, even if the name is granted', async () => {
    const { grants, listening } = create({ a: true });
    await expect(
      whenGranted(grants, 'a', AbortSignal.abort()),
    ).rejects.toHaveProperty('name', 'AbortError');
    expect(listening()).toBe(0);
  });

  it('leaves nothing at a signal that outlives it', async () => {
    const { grants } = create();
    const { signal } = new AbortController();
    const held = new Set<unknown>();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    const waiting = whenGranted(grants, 'a', signal);
    for (const [type, listener] of add.mock.calls) {
      expect(type).toBe('abort');
      held.add(listener);
    }
    expect(held.size).toBe(1);
    grants.set({ a: true });
    await waiting;
    for (const [type, listener] of remove.mock.calls) {
      expect(type).toBe('abort');
      held.delete(listener);
    }
    expect(held.size).toBe(0);
  });
});
