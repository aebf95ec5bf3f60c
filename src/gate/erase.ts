// Removes what denied categories and services have left on the device. Never
// what is granted, essential, unknown or set by the server. A lazy part.
import { allCookies, setCookie } from '../browser/cookie.js';
import { attempt } from '../browser/guard.js';
import { CONTRACT } from '../parts/contract.js';
import type { Grants, Report, Service, Settings } from '../types.js';

export const contract: number = CONTRACT;

/** Patterns by kind of storage. */
interface Patterns {
  cookies: readonly string[];
  localStorage: readonly string[];
  sessionStorage: readonly string[];
}

/**
 * Cookies of Google's tags, by the category that lets them be set.
 * Source: https://support.google.com/analytics/answer/11397207 and
 * https://business.safety.google/adscookies/
 */
const GOOGLE_COOKIES: Readonly<Record<string, readonly string[]>> = {
  analytics: ['_ga', '_ga_*', '_gid', '_gat', '_gat_*', '_dc_gtm_*', 'FPLC'],
  marketing: ['_gcl_*', '_gac_*', '__gads', '__gpi', '__eoi'],
};

const escape = (text: string): string =>
  text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether a name fits a pattern in which `*` stands for any characters. A
 * pattern of hardly more than that would take the site's own cookies along.
 */
export const fits = (pattern: string, name: string): boolean =>
  (!pattern.includes('*') || pattern.replaceAll('*', '').length > 2) &&
  new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(name);

const patternsOf = ({
  cookies = [],
  localStorage: local = [],
  sessionStorage: session = [],
}: Service): Patterns => ({
  cookies: cookies
    .filter(({ setBy }) => setBy !== 'server')
    .map(({ name }) => name),
  localStorage: local.map(({ key }) => key),
  sessionStorage: session.map(({ key }) => key),
});

const cookieNames = (): string[] =>
  allCookies().flatMap(([name]) => name || []);

const googlePatterns = (
  settings: Settings,
  granted: boolean,
  grants: Grants,
) =>
  settings.google !== 'basic'
    ? []
    : Object.entries(GOOGLE_COOKIES)
        .filter(([category]) => grants[category] === granted)
        .flatMap(([, cookies]) => cookies);

/** All patterns of what is granted, or of what is denied. */
const collect = (
  settings: Settings,
  grants: Grants,
  granted: boolean,
): Patterns => {
  const found = settings.services
    .filter(({ id }) => (grants[id] === true) === granted)
    .map(patternsOf);
  return {
    cookies: [
      ...found.flatMap(({ cookies }) => cookies),
      ...googlePatterns(settings, granted, grants),
    ],
    localStorage: found.flatMap(({ localStorage }) => localStorage),
    sessionStorage: found.flatMap(({ sessionStorage }) => sessionStorage),
  };
};

/** This host and each parent domain, then none: cookies of the host alone. */
const domains = (): string[] => {
  const labels = location.hostname.split('.');
  const parents = labels.map((_, at) => labels.slice(at).join('.'));
  return ['', ...parents.map((domain) => `;Domain=${domain}`)];
};

/** `/`, and each folder of this page's path with and without a final slash. */
const paths = (): string[] => {
  const folders = location.pathname.split('/').slice(1);
  const prefixes = folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  return [
    ...new Set(['/', ...prefixes.flatMap((path) => [`/${path}`, `/${path}/`])]),
  ];
};

const expireCookie = (name: string): void => {
  for (const domain of domains()) {
    for (const path of paths()) {
      for (const partitioned of ['', ';Secure;Partitioned']) {
        setCookie(`${name}=;Max-Age=0;Path=${path}${domain}${partitioned}`);
      }
    }
  }
};

const sweepStorage = (
  storage: Storage | undefined,
  erasable: (key: string) => boolean,
): void => {
  if (!storage) return;
  for (const key of Object.keys(storage).filter(erasable)) {
    attempt(() => storage.removeItem(key));
  }
};

/** Erases; reads the grants anew for each kind, since they may have changed. */
export const erase = (
  settings: Settings,
  grants: () => Grants,
  report: Report,
): void => {
  const erasable = (kind: keyof Patterns, name: string): boolean => {
    const now = grants();
    const any = (granted: boolean) =>
      collect(settings, now, granted)[kind].some((one) => fits(one, name));
    return name !== settings.storage.name && any(false) && !any(true);
  };
  for (const name of cookieNames()) {
    if (!erasable('cookies', name)) continue;
    expireCookie(name);
    if (cookieNames().includes(name)) report('leftover', name);
  }
  sweepStorage(
    attempt(() => localStorage),
    (key) => erasable('localStorage', key),
  );
  sweepStorage(
    attempt(() => sessionStorage),
    (key) => erasable('sessionStorage', key),
  );
};
