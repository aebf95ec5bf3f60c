// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findDoubts } from '../src/doubts.js';
import type { Service, Settings } from '../src/types.js';
import en from '../locales/en.json' with { type: 'json' };

const service = (id: string): Service => ({
  id,
  category: 'functional',
  name: id,
  required: false,
});

const unknownTexts = (texts: readonly string[]): unknown[] => {
  const settings: Settings = {
    categories: [{ name: 'functional', required: false }],
    services: [service('chat'), service('google-maps')],
    storage: { name: 'consentry' },
    texts: { en: Object.fromEntries(texts.map((key) => [key, 'Text'])) },
  };
  return findDoubts(settings, {})
    .filter(({ code }) => code === 'text-key')
    .map(({ where }) => where);
};

const ofPlaceholders = Object.keys(en.placeholder).filter(
  (key) => !key.endsWith('Label'),
);

it('knows each text of a placeholder for a service of the config', () => {
  expect(ofPlaceholders).toEqual(['held', 'once', 'always']);
  const keys = ofPlaceholders.flatMap((key) => [
    key,
    `${key}.chat`,
    `${key}.google-maps`,
  ]);
  expect(unknownTexts(keys)).toEqual([]);
});

it.each([
  'always.chta',
  'always.functional',
  'always.Chat',
  'always.',
  'always.chat.',
  'functionalLabel.chat',
  'save.chat',
  'chat.always',
  'chatAlways',
])('does not know %s, which nobody shows', (key) => {
  expect(unknownTexts([key])).toEqual([`texts.en.${key}`]);
});
