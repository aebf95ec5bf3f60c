// What is published of the catalogue. Build time only.
import type { StoreKind } from '../types.js';
import { erasable } from './erasable.js';
import type { CatalogueService } from './service-keys.js';

type Kept<Entry> = Entry & {
  /** Shown, and never erased: see `erasable`. */
  readonly kept?: true;
};

/** What may be shown of a service. Sources stay in the repository. */
export type ServiceDetails = Omit<
  CatalogueService,
  'sources' | 'checked' | StoreKind
> & {
  readonly [Kind in StoreKind]?: readonly Kept<
    NonNullable<CatalogueService[Kind]>[number]
  >[];
};

const KINDS = [
  ...(['cookies', 'localStorage', 'sessionStorage'] as const),
  ...(['indexedDB', 'caches'] as const),
];

/** A service without what nobody has confirmed, and with a mark on what is never erased. */
export const detailsOf = (service: CatalogueService): ServiceDetails => {
  const { sources: _sources, checked: _checked, ...shown } = service;
  const gone = erasable(service);
  const lists = KINDS.map((kind) => {
    const entries = (service[kind] ?? [])
      .filter((entry) => !('unverified' in entry && entry.unverified))
      .map((entry) => {
        const name = 'key' in entry ? entry.key : entry.name;
        const isErased = gone.some(
          (one) => one.kind === kind && one.name === name,
        );
        return isErased ? entry : { ...entry, kept: true };
      });
    return [kind, entries[0] ? entries : undefined];
  });
  // Through JSON, which leaves out what is undefined.
  return JSON.parse(JSON.stringify({ ...shown, ...Object.fromEntries(lists) }));
};

/** `host` or `host/path` → ids of the services that it may belong to. The longest entry that fits counts. */
export type HostTable = Readonly<Record<string, readonly string[]>>;

export const hostTable = (
  catalogue: readonly CatalogueService[],
): HostTable => {
  const hosts = [
    ...new Set(catalogue.flatMap((service) => service.hosts ?? [])),
  ].sort();
  return Object.fromEntries(
    hosts.map((host) => [
      host,
      catalogue
        .filter((service) => service.hosts?.includes(host))
        .map(({ id }) => id),
    ]),
  );
};

/** Id → what is needed to choose a service. */
export type ServiceTable = Readonly<
  Record<string, Pick<CatalogueService, 'name' | 'category' | 'purposes'>>
>;

export const serviceTable = (
  catalogue: readonly CatalogueService[],
): ServiceTable =>
  Object.fromEntries(
    catalogue.map(({ id, name, category, purposes }) => [
      id,
      { name, category, purposes },
    ]),
  );
