// Which language our texts come in.
import { doc } from './browser/document.js';

/**
 * The best of `available` for this page: the config's locale, else the page's
 * `lang`, else the browser's languages, else English. `fr-CA` takes `fr`
 * unless `fr-ca` stands before it.
 */
export const chooseLocale = (
  available: readonly string[],
  wanted: string | undefined,
): string => {
  const { lang } = doc('documentElement');
  const tags = [wanted, lang, ...navigator.languages].map(
    (tag) => `${tag?.toLowerCase()}-`,
  );
  const fits = (tag: string) =>
    available.find((name) => tag.startsWith(`${name}-`));
  return fits(tags.find(fits) ?? '') ?? 'en';
};
