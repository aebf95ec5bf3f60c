// The record in a `Cookie` header, and what it grants: as the page reads it.
import type { Config } from '../config-keys.js';
import { readStanding } from '../consent/choice.js';
import { decodeRecord, isCurrent, newest } from '../consent/record.js';
import type { ConsentRecord, Grants, NameOf, Settings } from '../types.js';
import { refuseStray, settingsOf } from './settings-of.js';

export interface ClockOptions {
  /** Milliseconds since 1970. Default: now. */
  now?: number;
}

export interface SignalOptions extends ClockOptions {
  /** Whether the request has `Sec-GPC: 1`, an objection to what rests on legitimate interest. Default `false`. */
  gpc?: boolean;
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

const OPTIONS = ['config', 'name', 'days', 'revision', 'now'];

type Header = string | null | undefined;

/** The values of every cookie of that name: paths and domains can hold several. */
export const cookieValues = (header: Header, name: string): string[] =>
  (header ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/**
 * The newest record of that name that counts.
 * @param revision - with it, an answer to another one is no answer
 */
export const findRecord = (
  header: Header,
  { name, days }: Settings['storage'],
  now: number,
  revision?: string,
): ConsentRecord | undefined =>
  newest(
    cookieValues(header, name)
      .map(decodeRecord)
      .filter(
        (one) =>
          one &&
          isCurrent(one, days, now / 1000) &&
          (revision === undefined || one.revision === revision),
      ),
  );

/**
 * The visitor's record, or undefined if there is none that counts: then treat
 * every optional category as refused.
 *
 * Throws a TypeError for options that do not fit, never for a header.
 * @param header - the request's `Cookie` header
 * @example
 * const record = readRecord(request.headers.get('cookie'), { config });
 * const analytics = record?.categories.analytics === true;
 */
export const readRecord = (
  header: Header,
  options: ReadOptions = {},
): ConsentRecord | undefined => {
  const { config, name, days, revision, now = Date.now(), ...stray } = options;
  refuseStray(stray, OPTIONS);
  const site = settingsOf(config ?? {});
  // What is said beside the config is checked like what is said in it.
  const { storage } = settingsOf({
    // "" asks for the answer to no revision; a config leaves the key out.
    ...(revision && { revision }),
    storage: {
      ...site.storage,
      ...(name !== undefined && { name }),
      ...(days !== undefined && { days }),
    },
  });
  const record = findRecord(header, storage, now, revision);
  if (!config || revision !== undefined) return record;
  // As on the page, a newer answer to other questions ends an older one.
  return record?.revision === (site.revision ?? '') ? record : undefined;
};

/** What is in force under a record: nothing that needs consent without one that counts. */
export const grantsUnder = (
  settings: Settings,
  record: ConsentRecord | undefined,
  { now = Date.now(), gpc = false }: SignalOptions,
): Grants => {
  const { days } = settings.storage;
  const counts = record && isCurrent(record, days, now / 1000);
  const signals = gpc ? (['gpc'] as const) : [];
  return readStanding(settings, counts ? record : undefined, signals).grants;
};

/**
 * Every category and service of the config, and whether it is granted: the
 * same answer that the page comes to, if it is told of Global Privacy Control.
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
  { now = Date.now(), gpc = false }: SignalOptions = {},
): Readonly<Record<NameOf<Written>, boolean>> => {
  const settings = settingsOf(config);
  const record = findRecord(header, settings.storage, now);
  return grantsUnder(settings, record, { now, gpc });
};
