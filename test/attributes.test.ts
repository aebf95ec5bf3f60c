// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mergeAttributes } from '../src/attributes.js';
import { readConfig } from '../src/config.js';
import type { Config } from '../src/config-keys.js';

/** The settings of a page with this script tag and this JSON. */
const read = (attributes: string, written: unknown = {}) => {
  const box = document.createElement('div');
  box.innerHTML = `<script ${attributes}></script>`;
  const script = box.querySelector('script');
  const said: unknown[] = [];
  const config = mergeAttributes(written as Config, script?.dataset ?? {});
  const settings = readConfig(config, (...problem) => said.push(problem));
  return { settings, said };
};

describe('an attribute of the script tag', () => {
  it.each([
    ['data-revision="2026-01"', { revision: '2026-01' }],
    ['data-controller="Example"', { controller: { name: 'Example' } }],
    ['data-policy-url="/privacy"', { controller: { policyUrl: '/privacy' } }],
    ['data-locale="fr"', { locale: 'fr' }],
    ['data-theme="dark"', { ui: { theme: 'dark' } }],
    ['data-layout="bar"', { ui: { layout: 'bar' } }],
    ['data-position="top-end"', { ui: { position: 'top-end' } }],
    ['data-data-layer="layer2"', { dataLayer: 'layer2' }],
    ['data-google="false"', { google: false }],
    ['data-google="basic"', { google: 'basic' }],
    ['data-domain="a.example"', { storage: { domain: 'a.example' } }],
  ])('%s is a key of the config', (attribute, expected) => {
    const { settings, said } = read(attribute);
    expect(said).toEqual([]);
    expect(settings).toMatchObject(expected);
  });

  it('beats the JSON, and leaves what stands beside it', () => {
    const { settings } = read('data-revision="b" data-theme="dark"', {
      revision: 'a',
      ui: { theme: 'light', reopen: false },
      controller: { name: 'Example' },
    });
    expect(settings).toMatchObject({
      revision: 'b',
      ui: { theme: 'dark', reopen: false },
      controller: { name: 'Example' },
    });
  });

  it.each([
    'data-config="x.json"',
    'data-debug',
    'data-base="/a/"',
    'data-other',
    'data-storage="x"',
  ])('%s is no key of the config', (attribute) => {
    expect(JSON.stringify(read(attribute))).toBe(JSON.stringify(read('')));
  });

  it.each([
    ['data-theme="blue"', 'ui.theme'],
    ['data-layout="modal"', 'ui.layout'],
    ['data-position="left"', 'ui.position'],
    ['data-revision=""', 'revision'],
    ['data-google="true"', 'google'],
    ['data-data-layer="a-b"', 'dataLayer'],
  ])('%s is checked like the JSON', (attribute, where) => {
    const { settings, said } = read(attribute);
    expect(settings).toBeUndefined();
    expect(said).toEqual([['config', where, expect.anything()]]);
  });

  it.each([
    [{ ui: [] }, 'ui'],
    [{ controller: 'Example' }, 'controller'],
    [{ storage: ['x'] }, 'storage'],
    [{ ui: null }, 'ui'],
  ])('hides no mistake in %j', (written, where) => {
    for (const attributes of [
      '',
      'data-theme="dark" data-domain="a.example"',
    ]) {
      const { settings, said } = read(attributes, written);
      expect(settings).toBeUndefined();
      expect(JSON.stringify(said)).toContain(`"${where}`);
    }
  });
});

describe('a config that is no object', () => {
  it.each([[[]], ['abc'], [''], [5], [0], [true], [false], [null]])(
    '%j is refused as a whole, whatever the tag says',
    (written) => {
      for (const attributes of ['', 'data-theme="dark"']) {
        const { settings, said } = read(attributes, written);
        expect(settings).toBeUndefined();
        expect(said).toEqual([['config', '', written]]);
      }
    },
  );
});

describe('data-categories', () => {
  const names = (attributes: string, written = {}) =>
    read(attributes, written).settings?.categories.map(({ name }) => name);

  it.each([
    'data-categories="analytics marketing"',
    'data-categories="analytics,marketing"',
    'data-categories=" analytics , marketing "',
    'data-categories="essential analytics marketing"',
  ])('%s names the categories', (attribute) => {
    expect(names(attribute)).toEqual(['essential', 'analytics', 'marketing']);
  });

  it('has the order of the owner, and keeps the texts of the JSON', () => {
    const written = {
      categories: { analytics: { label: 'Numbers' }, video: {} },
    };
    const { settings } = read('data-categories="shop analytics"', written);
    expect(settings?.categories).toMatchObject([
      { name: 'essential' },
      { name: 'shop' },
      { name: 'analytics', label: 'Numbers' },
    ]);
  });

  it.each([
    'data-categories="Analytics"',
    'data-categories="é"',
    'data-categories="a.b"',
  ])('%s is no name, and nothing else is read into it', (attribute) => {
    const { settings, said } = read(attribute);
    expect(settings).toBeUndefined();
    expect(said).not.toEqual([]);
  });
});

describe('with the script tag', () => {
  it('Consent Mode is on unless the owner says no', () => {
    expect(read('').settings?.google).toBe('basic');
    expect(read('', { google: false }).settings?.google).toBe(false);
  });

  it('the JSON is left as it was written', () => {
    const written = Object.freeze({ ui: Object.freeze({ reopen: false }) });
    expect(read('data-theme="dark"', written).settings?.ui?.theme).toBe('dark');
    expect(written).toEqual({ ui: { reopen: false } });
  });

  it('what the page adds to every object is no attribute', () => {
    const everything: object = Object.prototype;
    Reflect.set(everything, 'theme', 'blue');
    Reflect.set(everything, 'revision', 'polluted');
    try {
      const { settings, said } = read('');
      expect(said).toEqual([]);
      expect(settings?.revision).toBeUndefined();
    } finally {
      Reflect.deleteProperty(everything, 'theme');
      Reflect.deleteProperty(everything, 'revision');
    }
  });
});
