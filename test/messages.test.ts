// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLocale } from '../src/messages.js';

const AVAILABLE = [
  ...['zh-hant', 'es-419', 'fr-ca', 'pt-br'],
  ...['en', 'es', 'fr', 'he', 'nb', 'pt', 'sr', 'zh'],
];

const page = (lang: string, languages: string[] = []) => {
  document.documentElement.lang = lang;
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
};
afterEach(() => page(''));

describe('the language of our texts', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-BE', 'fr'],
    ['fr-CA', 'fr-ca'],
    ['FR-ca', 'fr-ca'],
    ['fr_CA', 'fr-ca'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt-br'],
    ['es', 'es'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-419', 'es-419'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['nb', 'nb'],
    ['iw', 'he'],
    ['sr-Latn-RS', 'sr'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh-hant'],
    ['zh-HK', 'zh-hant'],
    ['zh-Hant', 'zh-hant'],
    ['en-GB-oxendict', 'en'],
  ])('for a page in %s is %s', (lang, name) => {
    page(lang);
    expect(chooseLocale(AVAILABLE)).toBe(name);
  });

  it('is the wider one where the closer one is not there', () => {
    page('zh-TW');
    expect(chooseLocale(['zh', 'en'])).toBe('zh');
    page('es-AR');
    expect(chooseLocale(['es', 'en'])).toBe('es');
  });

  it("is the config's, before the page's, before the browser's", () => {
    page('fr', ['es']);
    expect(chooseLocale(AVAILABLE, 'pt')).toBe('pt');
    expect(chooseLocale(AVAILABLE)).toBe('fr');
    page('', ['es']);
    expect(chooseLocale(AVAILABLE)).toBe('es');
  });

  it.each(['xx', 'not a tag', '-', '', 'tlh', 'x-klingon'])(
    'is the next best where the page says %j',
    (lang) => {
      page(lang, ['??', 'fr-CH']);
      expect(chooseLocale(AVAILABLE)).toBe('fr');
      page(lang);
      expect(chooseLocale(AVAILABLE)).toBe('en');
    },
  );
});
