// Every locale against the English source: the same keys and values to fill
// in, no markup, buttons that fit, two answers of the same weight.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages, localeFile, SECTIONS } from '../scripts/locales.mjs';
import { PURPOSES } from '../src/catalogue/purposes.js';

type Locale = Readonly<Record<string, Readonly<Record<string, string>>>>;

const read = (language: string): Locale =>
  JSON.parse(readFileSync(localeFile(language), 'utf8'));

const source = read('en');
const RTL = ['ar', 'fa', 'he'];
/** Buttons stand two in a row on a screen of 320 px. */
const MOST_ON_A_BUTTON = 22;
/** Of the longer of the two answers, in characters. */
const MOST_APART = 6;
/** A purpose stands in a table, beside others. */
const MOST_OF_A_PURPOSE = 32;
/** gzip -9 of the section alone, in bytes; the built file is a little more. */
const MOST_BANNER_BYTES = 668;

const flat = (locale: Locale): [key: string, text: string][] =>
  Object.entries(locale).flatMap(([section, texts]) =>
    Object.entries(texts)
      .filter(([key]) => key !== 'dir')
      .map(([key, text]): [string, string] => [`${section}.${key}`, text]),
  );
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const width = (text: string) =>
  // A wide letter takes the room of two.
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

describe.each(languages)('the texts in %s', (language) => {
  const locale = read(language);
  const texts = new Map(flat(locale));
  const button = (key: string) => texts.get(key) ?? '';

  it('have the keys of the source, in its order', () => {
    expect(Object.keys(locale)).toEqual(SECTIONS);
    expect([...texts.keys()]).toEqual(flat(source).map(([key]) => key));
  });

  it('are filled in with the same values', () => {
    for (const [key, english] of flat(source)) {
      expect(placeholders(button(key)), key).toEqual(placeholders(english));
    }
  });

  it('are plain text, without loose spaces', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toMatch(/[<>]|&\w+;|\s{2}|^\s|\s$|^$|\.\.\./);
    }
  });

  it('are written from the side that the language is', () => {
    const sides = Object.values(locale).map((section) => section['dir']);
    const expected = RTL.includes(language) ? 'rtl' : undefined;
    expect(new Set(sides)).toEqual(new Set([expected]));
  });

  it('have buttons that fit beside each other, and answers that match', () => {
    for (const section of ['banner', 'preferences']) {
      const [accept, reject] = ['acceptAll', 'rejectAll'].map((key) =>
        width(button(`${section}.${key}`)),
      );
      expect(accept).toBeLessThanOrEqual(MOST_ON_A_BUTTON);
      expect(reject).toBeLessThanOrEqual(MOST_ON_A_BUTTON);
      expect(Math.abs((accept ?? 0) - (reject ?? 0))).toBeLessThanOrEqual(
        MOST_APART,
      );
    }
    for (const key of ['acceptAll', 'rejectAll']) {
      expect(button(`banner.${key}`)).toBe(button(`preferences.${key}`));
    }
  });

  it('say the same thing by the same words in every section', () => {
    // The banner has less room, and may say it shorter.
    const sections = SECTIONS.filter((section) => section !== 'banner');
    for (const [one, other] of sections.flatMap((first) =>
      sections.map((second) => [first, second] as const),
    )) {
      for (const [key, text] of Object.entries(locale[one] ?? {})) {
        if (source[one]?.[key] !== source[other]?.[key]) continue;
        expect(locale[other]?.[key], `${other}.${key}`).toBe(text);
      }
    }
  });

  it('say every purpose of the catalogue, briefly and each in its own words', () => {
    const purposes = Object.entries(locale['purposes'] ?? {}).filter(
      ([key]) => key !== 'dir',
    );
    const words = purposes.map(([, text]) => text);
    expect(purposes.map(([key]) => key)).toEqual([...PURPOSES]);
    expect(words).toEqual([...new Set(words)]);
    for (const text of words) {
      expect(width(text), text).toBeLessThanOrEqual(MOST_OF_A_PURPOSE);
    }
  });

  it('cost a first view no more than they may', () => {
    const json = JSON.stringify(locale['banner']);
    const bytes = gzipSync(json, { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(MOST_BANNER_BYTES);
  });
});
