// Which names on the device belong to what is denied. Pure.
import type { Grants, Service, Settings, StoreKind } from '../types.js';
import { GOOGLE_COOKIES } from './google-cookies.js';

/** Fewer would take the site's own names along. */
const LEAST_LITERALS = 3;

const escape = (text: string): string =>
  text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Whether a name fits a pattern in which `*` stands for any characters. */
export const fits = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`, 's').test(name);

/** Whether a pattern is more than hardly a star: nothing else may erase. */
export const isPrecise = (pattern: string): boolean =>
  !pattern.includes('*') ||
  pattern.replaceAll('*', '').length >= LEAST_LITERALS;

/** What decides whether a name may go; only the catalogue has all of it. */
interface Fact {
  readonly purpose?: unknown;
  /** Who sets it, if not the page. */
  readonly setBy?: unknown;
  /** So common a name, or of such a purpose, that it is never erased. */
  readonly kept?: unknown;
}

/** A third party's cookies are on its own site: here, the name is another's. */
const isHere = ({ setBy }: Fact): boolean => setBy !== 'third-party';

/** What the server sets is not ours to erase. */
const isToStay = ({ setBy, kept }: Fact): boolean =>
  setBy === 'server' || !!kept;

/** What is known of names; `Settings` has it all. */
type Declared = Pick<Settings, 'google' | 'storage'> & {
  readonly services: readonly Pick<Service, 'id' | StoreKind>[];
};

const patternsOf = (
  service: Pick<Service, StoreKind>,
  kind: StoreKind,
  isWanted: (entry: Fact) => boolean,
): string[] =>
  (service[kind] ?? [])
    .filter((entry) => isHere(entry) && isWanted(entry))
    .map((entry) => ('key' in entry ? entry.key : entry.name));

const googlePatterns = (
  { google }: Declared,
  kind: StoreKind,
  isWanted: (category: string) => boolean,
): string[] =>
  google && kind === 'cookies'
    ? Object.entries(GOOGLE_COOKIES)
        .filter(([category]) => isWanted(category))
        .flatMap(([, names]) => names)
    : [];

/**
 * Whether a name may be erased: something that is denied declares it, and
 * nothing that is granted or set by the server does.
 */
export const isLeftover = (
  settings: Declared,
  grants: Grants,
  [kind, name]: readonly [StoreKind, string],
): boolean => {
  const isGranted = (id: string) => grants[id] === true;
  const { services, storage } = settings;
  const denied = [
    ...services.flatMap((one) =>
      patternsOf(one, kind, (entry) => !isToStay(entry)),
    ),
    ...googlePatterns(settings, kind, (category) => !isGranted(category)),
  ];
  const kept = [
    ...services.flatMap((one) =>
      patternsOf(one, kind, (entry) => isGranted(one.id) || isToStay(entry)),
    ),
    ...googlePatterns(settings, kind, isGranted),
  ];
  const isOneOf = (patterns: readonly string[]) =>
    patterns.some((pattern) => fits(pattern, name));
  return (
    name !== storage.name && isOneOf(denied.filter(isPrecise)) && !isOneOf(kept)
  );
};
