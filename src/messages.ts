// Which language our texts come in.
import { doc } from './browser/document.js';

/** A BCP 47 tag as the names of locales begin, with a hyphen behind each part. */
const normalize = (tag: string): string =>
  `${tag}-`
    .toLowerCase()
    .replaceAll('_', '-')
    // Forms of Norwegian, the old code of Hebrew, traditional characters by
    // region, Spanish outside Spain.
    .replace(/^n[on]-/, 'nb-')
    .replace(/^iw-/, 'he-')
    .replace(/^zh-(tw|hk|mo)/, 'zh-hant')
    .replace(/^es-(?!es).+/, 'es-419-');

/** The first of `available` that serves this tag. */
export const findLocale = (
  available: readonly string[],
  tag: string,
): string | undefined =>
  available.find((one) => normalize(tag).startsWith(`${one}-`));

/**
 * The best of `available` for this page: the config's locale, else the page's
 * `lang`, else the browser's languages, else English. `fr-CA` takes `fr`
 * unless `fr-ca` stands before it.
 */
export const chooseLocale = (
  available: readonly string[],
  wanted = '',
): string => {
  const { lang } = doc('documentElement');
  return (
    [wanted, lang, ...navigator.languages]
      .map((tag) => findLocale(available, tag))
      .find(Boolean) ?? 'en'
  );
};
