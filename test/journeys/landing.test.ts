// @vitest-environment happy-dom
// How the visitor came: kept in memory until a choice says whether it counts.
import { PropertySymbol } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Landing } from '../../src/index.js';
import { encodeRecord } from '../../src/server.js';
import type { ConsentRecord } from '../../src/types.js';
import { eventually, leave, startEachTestAfresh, visit } from './visit.js';

startEachTestAfresh();

const ADDRESS = 'https://shop.example/spring?utm_source=news&gclid=abc#top';
const LANDING = { url: ADDRESS, referrer: 'https://news.example/' };

const inner = Reflect.get(document, PropertySymbol.window) as Window & {
  happyDOM: { setURL: (url: string) => void };
};
const { href } = location;
beforeEach(() => {
  inner.happyDOM.setURL(ADDRESS);
  Object.defineProperty(Document.prototype, 'referrer', {
    get: () => LANDING.referrer,
    configurable: true,
  });
});
afterEach(() => {
  inner.happyDOM.setURL(href);
  Reflect.deleteProperty(Document.prototype, 'referrer');
});

const recordOf = (isYes: boolean): ConsentRecord => ({
  decidedAt: Math.floor(Date.now() / 1000) - 5,
  method: isYes ? 'accept-all' : 'reject-all',
  revision: '',
  categories: { functional: isYes, analytics: isYes, marketing: isYes },
  ...{ differing: [], services: [], signals: [] },
});
/** Another tab says this. */
const tell = (record: ConsentRecord) => {
  const tab = new BroadcastChannel('consentry');
  tab.postMessage(encodeRecord(record));
  return tab;
};
/** The landing in the details of `consentry:change`, oldest first. */
const toldOf = (act: () => void): (Landing | undefined)[] => {
  const told: (Landing | undefined)[] = [];
  const controller = new AbortController();
  document.addEventListener(
    'consentry:change',
    (event) => told.push((event as CustomEvent<Change>).detail.landing),
    { signal: controller.signal },
  );
  act();
  controller.abort();
  return told;
};

describe('the address and the referrer of the first view', () => {
  it('are known at once, and stay what they were when the page changes its own', () => {
    const consent = visit({});
    expect(consent.landing).toEqual(LANDING);
    inner.happyDOM.setURL('https://shop.example/other');
    expect(consent.landing).toEqual(LANDING);
  });

  it('are told with a yes, be it to a part', () => {
    const consent = visit({});
    expect(toldOf(() => consent.save({ analytics: true }))).toEqual([LANDING]);
    expect(toldOf(() => consent.acceptAll())).toEqual([LANDING]);
  });

  it('are forgotten for good with a refusal of everything', () => {
    const consent = visit({});
    expect(toldOf(() => consent.rejectAll())).toEqual([undefined]);
    expect(consent.landing).toBeUndefined();
    expect(toldOf(() => consent.acceptAll())).toEqual([undefined]);
  });

  it('are forgotten with a withdrawal of everything, and kept with one of a part', () => {
    const consent = visit({});
    consent.acceptAll();
    expect(toldOf(() => consent.withdraw('marketing'))).toEqual([LANDING]);
    expect(toldOf(() => consent.withdraw())).toEqual([undefined]);
  });

  it('are forgotten with a refusal that another tab brings', async () => {
    const consent = visit({});
    const tab = tell(recordOf(false));
    await eventually(() => expect(consent.record.get()).toBeDefined());
    expect(consent.landing).toBeUndefined();
    consent.acceptAll();
    expect(consent.landing).toBeUndefined();
    tab.close();
  });

  it('are kept with a yes that another tab brings', async () => {
    const consent = visit({});
    const tab = tell(recordOf(true));
    await eventually(() => expect(consent.record.get()).toBeDefined());
    expect(consent.landing).toEqual(LANDING);
    tab.close();
  });

  it('are not known to a visitor who refused everything before', () => {
    visit({}).rejectAll();
    leave();
    expect(visit({}).landing).toBeUndefined();
  });

  it('are never stored, whatever is chosen', () => {
    const consent = visit({});
    for (const act of [
      () => consent.save({ analytics: true }),
      () => consent.acceptAll(),
      () => consent.withdraw('marketing'),
      () => consent.rejectAll(),
    ]) {
      act();
      const stored = [
        document.cookie,
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
        JSON.stringify(history.state),
      ].join();
      expect(stored).not.toMatch(/gclid|abc|spring|news\.example/);
    }
  });
});
