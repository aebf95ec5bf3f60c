// The record's check value and service marks, written a second time from
// docs/record.md alone, so that code and document check each other.

const DIGITS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a, 32 bits. Source: https://datatracker.ietf.org/doc/html/rfc9923 */
const fnv1a = (text: string): bigint => {
  let hash = 2166136261n;
  for (const byte of Buffer.from(text, 'latin1')) {
    hash = ((hash ^ BigInt(byte)) * 16777619n) % 4294967296n;
  }
  return hash;
};

const digits = (text: string, count: number): string => {
  const hash = fnv1a(text);
  const sextets = Array.from({ length: count }, (_, at) =>
    Number((hash >> BigInt(6 * at)) & 63n),
  );
  return sextets.map((sextet) => DIGITS[sextet]).join('');
};

/** The two characters that end a record. */
export const checkValue = (body: string): string => digits(body, 2);

/** The three characters that stand for a service, by `category.id`. */
export const markOf = (path: string): string => digits(path, 3);

/** A record's text with its check value, whatever the body is. */
export const seal = (body: string): string => body + checkValue(body);

/** A record's text without its check value. */
export const bodyOf = (text: string): string => text.slice(0, -2);
