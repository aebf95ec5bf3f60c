// The record in a `Cookie` header, and what it grants: as the page reads it.
import type { Config } from '../config-keys.js';
import { readStanding } from '../consent/choice.js';
import { decodeRecord, isCurrent, newest } from '../consent/record.js';
import type { ConsentRecord, Grants, NameOf, Settings } from '../types.js';
import { settingsOf } from './settings-of.js';

export interface ClockOptions {
  /** Milliseconds since 1970. Default: now. */
  now?: number;
}

export interface ReadOptions extends ClockOptions {
  /** The config of the page: its name, days and revision count, and a record of another revision is none. */
  config?: Config;
  /** Name of the cookie, `storage.name` of the config. Default `consentry`. */
  name?: string;
  /** Days a choice counts, `storage.days` of the config. Default 182. */
  days?: number | { readonly accept: number; readonly refuse: number };
  /** Revision of the config; with it, an answer to another one is no answer. */
  revision?: string;
}

/** Of a site whose config is not at hand. */
const UNKNOWN: Pick<Settings, 'revision' | 'storage'> = {
  storage: { name: 'consentry' },
};

type Header = string | null | undefined;

/** The values of every cookie of that name: paths and domains can hold several. */
export const cookieValues = (header: Header, name: string): string[] =>
  (header ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/**
 * The visitor's record, or undefined if there is none that counts: then treat
 * every optional category as refused.
 * @param header - the request's `Cookie` header
 * @example
 * const record = readRecord(request.headers.get('cookie'), { config });
 * const analytics = record?.categories.analytics === true;
 */
export const readRecord = (
  header: Header,
  { config, name, days, revision, now = Date.now() }: ReadOptions = {},
): ConsentRecord | undefined => {
  const settings = config ? settingsOf(config) : UNKNOWN;
  const key = name ?? settings.storage.name;
  const kept = days ?? settings.storage.days;
  const record = newest(
    cookieValues(header, key)
      .map(decodeRecord)
      .filter(
        (one) =>
          one &&
          isCurrent(one, kept, now / 1000) &&
          (revision === undefined || one.revision === revision),
      ),
  );
  if (!config || revision !== undefined) return record;
  // As on the page, a newer answer to other questions ends an older one.
  return record?.revision === (settings.revision ?? '') ? record : undefined;
};

/** What is in force under a record: nothing optional without one that counts. */
export const grantsUnder = (
  settings: Settings,
  record: ConsentRecord | undefined,
  now: number,
): Grants => {
  const { days } = settings.storage;
  const counts = record && isCurrent(record, days, now / 1000);
  return readStanding(settings, counts ? record : undefined).grants;
};

/**
 * Every category and service of the config, and whether it is granted: the
 * same answer that the page comes to.
 *
 * Throws a TypeError for a config that does not fit, never for a header.
 * @param header - the request's `Cookie` header
 * @example
 * const grants = readGrants(request.headers.get('cookie'), config);
 * if (grants.analytics) …
 */
export const readGrants = <const Written extends Config>(
  header: Header,
  config: Written,
  { now = Date.now() }: ClockOptions = {},
): Readonly<Record<NameOf<Written>, boolean>> => {
  const settings = settingsOf(config);
  const record = readRecord(header, { ...settings.storage, now });
  return grantsUnder(settings, record, now);
};
