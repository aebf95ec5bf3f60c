// What is published of the catalogue. Build time only.
import type { CatalogueService } from './service-keys.js';

/** What may be shown of a service. Sources stay in the repository. */
export type ServiceDetails = Omit<CatalogueService, 'sources' | 'checked'>;

/** A service without what nobody has confirmed. */
export const detailsOf = ({
  sources: _sources,
  checked: _checked,
  cookies,
  ...service
}: CatalogueService): ServiceDetails => {
  const certain = cookies?.filter(({ unverified }) => !unverified) ?? [];
  return { ...service, ...(certain.length > 0 && { cookies: certain }) };
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
