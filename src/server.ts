// Reads the stored record on a server, from the `Cookie` header of a request.
// Runs in any JavaScript runtime; knows no page.
import { decodeRecord, isCurrent, newest } from './consent/record.js';
import type { ConsentRecord } from './types.js';

export { encodeRecord } from './consent/record.js';
export type { ConsentRecord, Method, Signal } from './types.js';

export interface ReadOptions {
  /** Name of the cookie, `storage.name` of the config. Default `consentry`. */
  name?: string;
  /** Days a choice counts, `storage.days` of the config. Default 182. */
  days?: number | { readonly accept: number; readonly refuse: number };
  /** Revision of the config; with it, an answer to another one is no answer. */
  revision?: string;
  /** Milliseconds since 1970. Default: now. */
  now?: number;
}

/**
 * The visitor's record, or undefined if there is none that counts: then treat
 * every optional category as refused.
 * @param header - the request's `Cookie` header
 * @example
 * const record = readRecord(request.headers.get('cookie'));
 * const analytics = record?.categories.analytics === true;
 */
export const readRecord = (
  header: string | null | undefined,
  {
    name = 'consentry',
    days = 182,
    revision,
    now = Date.now(),
  }: ReadOptions = {},
): ConsentRecord | undefined => {
  const records = (header ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => decodeRecord(pair.slice(name.length + 1)));
  return newest(
    records.filter(
      (record) =>
        record &&
        isCurrent(record, days, now / 1000) &&
        (revision === undefined || record.revision === revision),
    ),
  );
};
