// What a service leaves that may be erased without anybody looking. Pure.
import type { StoreKind } from '../types.js';
import type { CatalogueService } from './service-keys.js';

/** Fewer would take names of the site along. */
const LEAST_AT_ONE_END = 3;

/** Something on the device, and where. */
export interface Pattern {
  readonly kind: StoreKind;
  /** `*` stands for any characters. */
  readonly name: string;
}

/** Whether a pattern begins or ends with enough that no star stands for. */
export const hasFirmEnd = (pattern: string): boolean => {
  const literals = pattern.split('*');
  const ends = [literals[0] ?? '', literals.at(-1) ?? ''];
  return ends.some((end) => end.length >= LEAST_AT_ONE_END);
};

const KINDS: readonly Exclude<StoreKind, 'cookies'>[] = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
];

/**
 * The patterns by which a withdrawal erases. Cookies of other sites and of the
 * server are out of reach, common and uncertain names could be somebody
 * else's, and the memory of a refusal has to stay.
 */
export const erasable = (service: CatalogueService): Pattern[] => [
  ...(service.cookies ?? [])
    .filter(
      ({ setBy = 'first-party', purpose, generic, unverified }) =>
        setBy === 'first-party' &&
        purpose !== 'consent' &&
        !generic &&
        !unverified,
    )
    .map(({ name }): Pattern => ({ kind: 'cookies', name }))
    .filter(({ name }) => hasFirmEnd(name)),
  ...KINDS.flatMap((kind) =>
    (service[kind] ?? [])
      .filter(({ purpose }) => purpose !== 'consent')
      .map((entry) => ('key' in entry ? entry.key : entry.name))
      .filter(hasFirmEnd)
      .map((name): Pattern => ({ kind, name })),
  ),
];
