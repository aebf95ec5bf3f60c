// The stored record as text, and back. Pure: the server uses the same code.
// Grammar in docs/record.md; older schemas stay readable for ever.
import { bare } from '../bare.js';
import type { ConsentRecord, Method, Settings } from '../types.js';

type Days = Settings['storage']['days'];

/** Each is stored as its first letter; any other letter is read as `other`. */
const METHODS: readonly Method[] = [
  'accept-all',
  'reject-all',
  'save',
  'withdraw',
  'dismiss',
];
const GRAMMAR =
  /^1~([0-9a-z]{0,9})~([a-z])~([\w.-]{0,16})~(|!?[a-z][a-z0-9-]{0,31}(?:\.!?[a-z][a-z0-9-]{0,31})*)~((?:[\w-]{3})*)~((?:[\w-]{3})*)~([a-z]*)~([\w-]*)~(?:.*~)?$/;

/** `length` base64url characters of a hash (FNV-1a) of ASCII text. */
const digest = (text: string, length: number): string => {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  let digits = '';
  for (; digits.length < length; hash >>>= 6) {
    const bits = hash & 63;
    // The last two are not those of plain base64.
    digits += '-_'[bits - 62] ?? btoa(String.fromCharCode(bits * 4))[0];
  }
  return digits;
};

/**
 * What stands for a service in the record: 3 characters. With its category,
 * since its answer is told by the category's: in another one it is asked anew.
 */
export const serviceMark = (category: string, id: string): string =>
  digest(`${category}.${id}`, 3);

/** The record as a cookie value. */
export const encodeRecord = (record: ConsentRecord): string => {
  const { decidedAt, method, revision, categories, id = '' } = record;
  const asked = Object.keys(categories).map(
    (name) => (categories[name] ? '' : '!') + name,
  );
  const body = [
    1,
    decidedAt?.toString(36),
    method[0],
    revision,
    asked.join('.'),
    record.differing.join(''),
    record.services.join(''),
    record.signals.includes('gpc') ? 'g' : '',
    id,
    '',
  ].join('~');
  return body + digest(body, 2);
};

const triples = (text = ''): string[] => text.match(/.../g) ?? [];

/** The record that a text holds; undefined for anything that is none. */
export const decodeRecord = (text: string): ConsentRecord | undefined => {
  const body = text.slice(0, -2);
  const found = GRAMMAR.exec(body);
  if (!found || body + digest(body, 2) !== text) return undefined;
  const [, at, letter, revision, names, differing, services, seen, id] = found;
  const categories: Record<string, boolean> = bare({});
  for (const name of names?.match(/[^.]+/g) ?? []) {
    categories[name.replace('!', '')] = name[0] !== '!';
  }
  return bare<ConsentRecord>({
    ...(at && { decidedAt: parseInt(at, 36) }),
    method: METHODS.find((name) => name[0] === letter) ?? 'other',
    revision: revision ?? '',
    categories,
    differing: triples(differing),
    services: triples(services),
    signals: seen?.includes('g') ? ['gpc'] : [],
    ...(id && { id }),
  });
};

/**
 * How much it grants: categories first. Services that differ from theirs add
 * to it where a category is refused, and take from it where none is. Of
 * otherwise equal ones the one with more marks has more objections.
 */
const weight = ({ categories, differing, services }: ConsentRecord): number => {
  const answers = Object.values(categories);
  const sign = answers.includes(false) ? 1 : -1;
  return (
    answers.filter(Boolean).length * 99 +
    sign * differing.length -
    services.length / 999
  );
};

/** Whether it says yes to anything. */
export const isGranting = (record: ConsentRecord): boolean =>
  weight(record) > 0;

/** Days that this choice is kept, counted from the choice. */
export const keptDays = (record: ConsentRecord, days: Days = 182): number =>
  typeof days === 'number'
    ? days
    : days[isGranting(record) ? 'accept' : 'refuse'];

/** Whole seconds that it is still kept at `now` (seconds since 1970); renewing never adds to them. */
export const secondsLeft = (
  record: ConsentRecord,
  days: Days,
  now: number,
): number =>
  Math.round((record.decidedAt ?? now) + keptDays(record, days) * 86400 - now);

/**
 * Whether the record counts at `now` (seconds since 1970): neither outlived
 * nor dated more than a day ahead.
 */
export const isCurrent = (
  record: ConsentRecord,
  days: Days,
  now: number,
): boolean =>
  (record.decidedAt ?? now) <= now + 86400 &&
  secondsLeft(record, days, now) > 0;

/** The newest of several records; of equally old ones, the one that grants less. Whoever asks comes to the same one. */
export const newest = (
  records: readonly (ConsentRecord | undefined)[],
): ConsentRecord | undefined =>
  records
    .filter((record) => !!record)
    .sort(
      (one, other) =>
        (other.decidedAt ?? 0) - (one.decidedAt ?? 0) ||
        weight(one) - weight(other) ||
        (encodeRecord(one) < encodeRecord(other) ? -1 : 0),
    )[0];
