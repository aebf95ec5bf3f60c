import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSignals } from '../../src/policy/signals.js';

afterEach(() => vi.unstubAllGlobals());

// Source: https://w3c.github.io/gpc/
describe('what the browser says by itself', () => {
  it('is Global Privacy Control if that is true', () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    expect(readSignals()).toEqual(['gpc']);
  });

  it.each([false, undefined, null, 1, '1', 'true', {}])(
    'is nothing if it is %j',
    (globalPrivacyControl) => {
      vi.stubGlobal('navigator', { globalPrivacyControl });
      expect(readSignals()).toEqual([]);
    },
  );

  it('is nothing in a browser that does not have it', () => {
    vi.stubGlobal('navigator', {});
    expect(readSignals()).toEqual([]);
  });
});
