// What compiles and what does not: each line below a mark is a mistake that
// the types have to find. `tsc` fails if it finds none there.
import { createConsentry } from '../../src/index.js';
import type { Config, Consent, ConsentRecord } from '../../src/index.js';
import {
  contentSecurityPolicy,
  readGrants,
  readRecord,
  renewRecord,
} from '../../src/server.js';
import type { RenewalRequest } from '../../src/server.js';
import { crisp, googleAnalytics, youtube } from '../../src/services.js';
import { mountConsentry } from '../../src/ui.js';

type Same<One, Other> = [One] extends [Other]
  ? [Other] extends [One]
    ? true
    : never
  : never;
const same = <One, Other>(_: Same<One, Other>): void => {};

// --- the standard categories -------------------------------------------------

export const standard = () => {
  const consent = createConsentry({});
  consent.save({ functional: true, analytics: false, marketing: true });
  consent.save({});
  consent.withdraw();
  consent.withdraw('analytics', 'marketing');
  same<
    Parameters<typeof consent.isGranted>[0],
    'essential' | 'functional' | 'analytics' | 'marketing'
  >(true);
  same<ReturnType<typeof consent.grants.get>['analytics'], boolean>(true);
  same<ReturnType<typeof consent.record.get>, ConsentRecord | undefined>(true);
  // @ts-expect-error - no such category
  consent.save({ analitycs: true });
  // @ts-expect-error - a choice is yes or no
  consent.save({ analytics: 'yes' });
  // @ts-expect-error - no such category
  consent.withdraw('video');
  // @ts-expect-error - no such category
  consent.isGranted('video');
  // @ts-expect-error - no such category
  void consent.when('video');
  // @ts-expect-error - no such view
  consent.show('settings');
  // @ts-expect-error - a name is asked for
  void consent.when();
  // @ts-expect-error - the stores are read, never written
  consent.grants.set({});
  // @ts-expect-error - nothing of a consent object can be replaced
  consent.record = consent.record;
};

// --- categories and services of the owner ------------------------------------

export const own = () => {
  const consent = createConsentry({
    categories: { performance: {}, preference: { label: 'Preferences' } },
    services: { youtube: { category: 'performance' } },
  });
  consent.save({ performance: true, youtube: false });
  void consent.when('youtube', { signal: new AbortController().signal });
  same<
    Parameters<typeof consent.isGranted>[0],
    'essential' | 'performance' | 'preference' | 'youtube'
  >(true);
  // @ts-expect-error - the standard ones are not there then
  consent.isGranted('analytics');
  // @ts-expect-error - no such service
  consent.withdraw('vimeo');
};

// --- a config that is only known at run time ---------------------------------

export const dynamic = (config: Config) => {
  const consent = createConsentry(config, { nonce: 'abc' });
  consent.save({ anything: true });
  consent.isGranted('anything');
};

// --- the config --------------------------------------------------------------

export const configs: Config[] = [
  { google: 'basic' },
  { google: false },
  { storage: { days: { accept: 100, refuse: 200 } } },
  { categories: { a: { label: { en: 'A', fr: 'A' } } } },
  // @ts-expect-error - an unknown key
  { categorys: {} },
  // @ts-expect-error - a text
  { revision: 7 },
  // @ts-expect-error - one of three words
  { ui: { theme: 'blue' } },
  // @ts-expect-error - Consent Mode is "basic" or off
  { google: true },
  // @ts-expect-error - both or one number
  { storage: { days: { accept: 100 } } },
  // @ts-expect-error - a service has a category
  { services: { youtube: {} } },
  // @ts-expect-error - a cookie has a name
  { services: { youtube: { category: 'a', cookies: [{}] } } },
  // @ts-expect-error - a list
  { services: { youtube: { category: 'a', cookies: '_yt' } } },
];

export const frozen = () => {
  const config = { categories: { a: {} }, google: 'basic' } as const;
  createConsentry(config).isGranted('a');
};

// --- changes, the interface, the server --------------------------------------

export const heard = () => {
  const consent = createConsentry({});
  const unsubscribe: () => void = consent.onChange(
    ({ before, after, changed, method }) => {
      same<typeof changed, readonly string[]>(true);
      return [before['analytics'], after['analytics'], method];
    },
  );
  unsubscribe();
};

export const mounted = (): void => {
  const consent: Consent = createConsentry({} as Config);
  const unmount: () => void = mountConsentry(consent);
  unmount();
};

export const mountedWithNames = (): void => {
  mountConsentry(createConsentry({ categories: { video: {} } }))();
};

export const onServer = (header: string | null): boolean => {
  const record = readRecord(header, { days: 100, revision: '1' });
  // @ts-expect-error - a header is asked for
  readRecord();
  // @ts-expect-error - no such option
  readRecord(header, { day: 100 });
  // @ts-expect-error - there may be no record
  record.categories;
  return record?.categories['analytics'] === true;
};

export const grantsOnServer = (header: string | null): boolean => {
  const grants = readGrants(header, {
    categories: { performance: {} },
    services: { stats: { category: 'performance', hosts: ['stats.test'] } },
  });
  same<keyof typeof grants, 'essential' | 'performance' | 'stats'>(true);
  // @ts-expect-error - no such category
  grants.analytics;
  // @ts-expect-error - it is read, never written
  grants.stats = true;
  // @ts-expect-error - a list of hosts
  readGrants(header, { services: { a: { category: 'b', hosts: 'c.test' } } });
  return grants.stats && readGrants(header, {}).analytics;
};

export const policyOnServer = (config: Config): string => {
  const record = readRecord('', { config });
  contentSecurityPolicy({ config, record, base: { 'img-src': ['cdn.test'] } });
  // @ts-expect-error - a config is asked for
  contentSecurityPolicy({ record });
  // @ts-expect-error - a list of sources
  contentSecurityPolicy({ config, base: { 'img-src': 'cdn.test' } });
  return contentSecurityPolicy({ config, record: undefined, nonce: 'abc' });
};

export const renewal = (request: Request, node: RenewalRequest): Response => {
  const { status, headers } = renewRecord(node, {});
  same<typeof status, 204 | 403 | 405>(true);
  // @ts-expect-error - there may be no cookie to set
  headers['set-cookie'].length;
  // @ts-expect-error - a request is asked for
  renewRecord({}, {});
  return new Response(null, renewRecord(request, {}));
};

// --- services by name --------------------------------------------------------

export const named = () => {
  const consent = createConsentry({
    services: {
      ...googleAnalytics({ measurementId: 'G-AB12CD34EF' }),
      ...crisp({
        websiteId: 'x',
        category: 'marketing',
        retention: '6 months',
        load: 'when-present',
      }),
      ...youtube({ load: false }),
      own: { category: 'analytics', provider: 'Example Ltd' },
    },
  });
  void consent.when('google-analytics');
  consent.save({ crisp: true, youtube: false, own: true });
  // @ts-expect-error - it is not in the config
  consent.withdraw('meta-pixel');
  // @ts-expect-error - a parameter is missing
  googleAnalytics({});
  // @ts-expect-error - no such parameter
  crisp({ websiteID: 'x' });
  // @ts-expect-error - a slip of the pen
  youtube({ load: 'when-presnt' });
  // @ts-expect-error - of another kind
  googleAnalytics({ measurementId: 5 });
  // @ts-expect-error - an own service has a category
  createConsentry({ services: { shop: { provider: 'Example Ltd' } } });
};
