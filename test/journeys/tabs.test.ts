// @vitest-environment happy-dom
// Two tabs of one visitor. The other one is its channel and its cookie.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeRecord } from '../../src/server.js';
import type { ConsentRecord } from '../../src/types.js';
import {
  eventually,
  settled,
  startEachTestAfresh,
  storedRecord,
  visit,
} from './visit.js';

startEachTestAfresh();

/** The second in which both tabs decide. */
const NOW = 1_800_000_000;

let tab: BroadcastChannel;
let heard: unknown[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 });
  tab = new BroadcastChannel('consentry');
  heard = [];
  tab.onmessage = ({ data }) => heard.push(data);
});
afterEach(() => {
  tab.close();
  vi.useRealTimers();
});

const recordOf = (
  isYes: boolean,
  parts: Partial<ConsentRecord> = {},
): ConsentRecord => ({
  decidedAt: NOW,
  method: isYes ? 'accept-all' : 'reject-all',
  revision: '',
  categories: { functional: isYes, analytics: isYes, marketing: isYes },
  ...{ differing: [], services: [], signals: [] },
  ...parts,
});
const store = (record: ConsentRecord) => {
  document.cookie = `consentry=${encodeRecord(record)};Path=/`;
};
const say = (record: ConsentRecord) => tab.postMessage(encodeRecord(record));
/** All that is on its way has arrived. */
const delivered = async () => {
  const probe = new BroadcastChannel('probe');
  const listener = new BroadcastChannel('probe');
  await new Promise((done) => {
    listener.onmessage = done;
    probe.postMessage('');
  });
  probe.close();
  listener.close();
  await settled();
};

describe('of two tabs that decide in the same second', () => {
  it.each([true, false])(
    'the one that refuses is believed (its cookie overwritten: %s)',
    async (isOtherLast) => {
      const consent = visit({});
      if (!isOtherLast) store(recordOf(true));
      consent.rejectAll();
      if (isOtherLast) store(recordOf(true));
      say(recordOf(true));
      await delivered();
      expect(consent.isGranted('marketing')).toBe(false);
      await eventually(() => expect(storedRecord()?.method).toBe('reject-all'));
    },
  );

  it.each([true, false])(
    'the one that agrees learns of the refusal (its cookie overwritten: %s)',
    async (isOtherLast) => {
      const consent = visit({});
      if (!isOtherLast) store(recordOf(false));
      consent.acceptAll();
      if (isOtherLast) store(recordOf(false));
      say(recordOf(false));
      await eventually(() =>
        expect(consent.isGranted('marketing')).toBe(false),
      );
      expect(consent.record.get()).toEqual(recordOf(false));
      await delivered();
    },
  );

  it('neither answers the other for ever', async () => {
    const consent = visit({});
    consent.rejectAll();
    store(recordOf(true));
    say(recordOf(true));
    await delivered();
    expect(heard).toHaveLength(1);
    expect(consent.record.get()?.method).toBe('reject-all');
  });
});

describe('a later choice in another tab', () => {
  it('is in force here, be it a yes or a no', async () => {
    const consent = visit({});
    consent.rejectAll();
    const yes = recordOf(true, { decidedAt: NOW + 1 });
    vi.setSystemTime((NOW + 5) * 1000);
    store(yes);
    say(yes);
    await eventually(() => expect(consent.record.get()).toEqual(yes));
    const no = recordOf(false, { decidedAt: NOW + 2 });
    store(no);
    say(no);
    await eventually(() => expect(consent.record.get()).toEqual(no));
    expect(consent.isGranted('analytics')).toBe(false);
  });

  it('is in force before its cookie is, and stays so when the cookie is looked at', async () => {
    const consent = visit({});
    consent.acceptAll();
    const no = recordOf(false, { decidedAt: NOW + 1 });
    vi.setSystemTime((NOW + 5) * 1000);
    say(no);
    await eventually(() => expect(consent.record.get()).toEqual(no));
    store(no);
    window.dispatchEvent(new Event('focus'));
    expect(consent.record.get()).toEqual(no);
  });

  it('is not written by this tab, which would make it two', async () => {
    const consent = visit({});
    const yes = recordOf(true, { decidedAt: NOW - 1 });
    const setter = vi.spyOn(
      Object.getPrototypeOf(Document.prototype),
      'cookie',
      'set',
    );
    say(yes);
    await eventually(() => expect(consent.record.get()).toEqual(yes));
    await delivered();
    expect(setter).not.toHaveBeenCalled();
    consent.rejectAll();
    expect(setter).toHaveBeenCalled();
  });
});

describe('an older choice in another tab', () => {
  it('changes nothing here, and the newer one is written again', async () => {
    const consent = visit({});
    consent.rejectAll();
    const old = recordOf(true, { decidedAt: NOW - 60 });
    store(old);
    say(old);
    await delivered();
    expect(consent.record.get()?.method).toBe('reject-all');
    await eventually(() => expect(storedRecord()?.method).toBe('reject-all'));
  });

  it('that is junk changes nothing', async () => {
    const consent = visit({});
    consent.acceptAll();
    const before = document.cookie;
    for (const junk of ['', 'junk', '1~', '{"analytics":false}']) {
      tab.postMessage(junk);
    }
    await delivered();
    expect(consent.isGranted('marketing')).toBe(true);
    expect(document.cookie).toBe(before);
  });
});
