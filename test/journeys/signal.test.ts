// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  sendSignal,
  startEachTestAfresh,
  storedRecord,
  visit,
  leave,
} from './visit.js';

startEachTestAfresh();

// Global Privacy Control. Source: https://w3c.github.io/gpc/
describe('a browser that sends Global Privacy Control', () => {
  it('is asked all the same, and nothing is decided for it', () => {
    sendSignal(true);
    const consent = visit({});
    expect(consent.view.get()).toBe('banner');
    expect(consent.record.get()).toBeUndefined();
    expect(document.cookie).toBe('');
    expect(consent.isGranted('marketing')).toBe(false);
  });

  it('has its signal kept beside a refusal', () => {
    sendSignal(true);
    visit({}).rejectAll();
    expect(storedRecord()?.signals).toEqual(['gpc']);
    expect(storedRecord()?.method).toBe('reject-all');
  });

  it('gets no marketing from a choice that does not name it', () => {
    sendSignal(true);
    const consent = visit({});
    consent.save({ analytics: true });
    expect(consent.isGranted('analytics')).toBe(true);
    expect(consent.isGranted('marketing')).toBe(false);
    expect(storedRecord()?.signals).toEqual(['gpc']);
  });

  it('gets marketing from an explicit yes, and both facts are kept', () => {
    sendSignal(true);
    const consent = visit({});
    consent.acceptAll();
    expect(consent.isGranted('marketing')).toBe(true);
    expect(storedRecord()).toMatchObject({
      method: 'accept-all',
      categories: { marketing: true },
      signals: ['gpc'],
    });
    leave();
    expect(visit({}).isGranted('marketing')).toBe(true);
  });
});

describe('a browser that says anything else', () => {
  it.each([false, undefined, null, 1, '1', 'true', {}])(
    'such as %j has sent no signal',
    (value) => {
      sendSignal(value);
      visit({}).acceptAll();
      expect(storedRecord()?.signals).toEqual([]);
    },
  );

  it('and drops an earlier signal with its next choice', () => {
    sendSignal(true);
    visit({}).rejectAll();
    sendSignal(false);
    leave();
    visit({}).rejectAll();
    expect(storedRecord()?.signals).toEqual([]);
  });
});
