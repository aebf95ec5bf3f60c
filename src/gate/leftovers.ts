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

/** What is known of names; `Settings` has it all. */
type Declared = Pick<Settings, 'google' | 'storage'> & {
  readonly services: readonly Pick<Service, 'id' | StoreKind>[];
};

/** Names on this site, and whether they stay: what the server sets is not ours to erase. */
const patternsOf = (
  { services, google }: Declared,
  isGranted: (id: string) => boolean,
  kind: StoreKind,
): (readonly [pattern: string, stays: boolean])[] => [
  ...services.flatMap((one) =>
    (one[kind] ?? [])
      .filter(({ setBy }: Fact) => setBy !== 'third-party')
      .map((entry) => {
        const { setBy, kept }: Fact = entry;
        const pattern = 'key' in entry ? entry.key : entry.name;
        const stays = setBy === 'server' || !!kept || isGranted(one.id);
        return [pattern, stays] as const;
      }),
  ),
  ...Object.entries(google && kind === 'cookies' ? GOOGLE_COOKIES : {}).flatMap(
    ([category, names]) =>
      names.map((name) => [name, isGranted(category)] as const),
  ),
];

/**
 * Whether a name may be erased: something that is denied declares it, and
 * nothing that is granted or set by the server does.
 */
export const isLeftover = (
  settings: Declared,
  grants: Grants,
  [kind, name]: readonly [StoreKind, string],
): boolean => {
  const fitting = patternsOf(
    settings,
    (id) => grants[id] === true,
    kind,
  ).filter(([pattern]) => fits(pattern, name));
  return (
    name !== settings.storage.name &&
    !fitting.some(([, stays]) => stays) &&
    fitting.some(([pattern]) => isPrecise(pattern))
  );
};
