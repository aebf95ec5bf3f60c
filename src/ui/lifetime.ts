// How long something is kept, in the visitor's language.

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/**
 * An ISO 8601 duration in words, e.g. `P13M` → `13 months`.
 * Source: https://tc39.es/ecma402/#sec-issanctionedsimpleunitidentifier
 */
export const durationText = (duration: string, locale: string): string => {
  const [date = '', time = ''] = duration.slice(1).split('T');
  const words = (text: string, prefix: string) =>
    [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, letter]) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[`${prefix}${letter}`] ?? 'day',
        unitDisplay: 'long',
      }).format(Number(count)),
    );
  return [...words(date, ''), ...words(time, 'T')].join(' ');
};
