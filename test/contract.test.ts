// @vitest-environment happy-dom
// The public contract against docs/contract.md. A failure here means that the
// contract changed: change the document in the same commit, or the code back.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeAttributes } from '../src/attributes.js';
import { PURPOSES } from '../src/catalogue/purposes.js';
import { readConfig } from '../src/config.js';
import { CONFIG_KEYS } from '../src/config-keys.js';
import { decodeRecord, keptDays } from '../src/consent/record.js';
import { ATTRIBUTES } from '../src/doubts.js';
import { takeNatives } from '../src/browser/natives.js';
import { createShape } from '../src/guard/shape.js';
import { createVerdict } from '../src/guard/verdict.js';
import * as index from '../src/index.js';
import { googleSignals } from '../src/integrations/google-signals.js';
import * as server from '../src/server.js';
import * as ui from '../src/ui.js';
import { seal } from './consent/check-value.js';
import {
  dataLayer,
  eventually,
  settled,
  startEachTestAfresh,
  visit,
  write,
} from './journeys/visit.js';

startEachTestAfresh();

const root = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const document_ = text('docs/contract.md');

/** The blocks of the document, by name. */
const blocks: ReadonlyMap<string, unknown> = new Map(
  [...document_.matchAll(/^```json ([\w-]+)\n([^]*?)^```/gm)].map(
    ([, name = '', json = '']) => [name, JSON.parse(json)],
  ),
);
const compared = new Set<string>();

/** What the document says under that name. */
const documented = (name: string): unknown => {
  compared.add(name);
  if (!blocks.has(name)) throw new Error(`docs/contract.md has no ${name}`);
  return blocks.get(name);
};

const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const sortedSet = (found: Iterable<string>) => [...new Set(found)].sort();

/** Everything that a pattern finds in the sources of the interface. */
const inInterface = (pattern: RegExp): string[] =>
  readdirSync(join(root, 'src/ui')).flatMap((file) =>
    [...text(`src/ui/${file}`).matchAll(pattern)].map(
      ([, found = '']) => found,
    ),
  );

/** Names of the events and the keys of their details, in a whole visit. */
const eventsOfAVisit = async (): Promise<Record<string, string[]>> => {
  const events: Record<string, string[]> = {};
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('consentry')) {
      const { detail } = event as CustomEvent<object | null>;
      events[event.type] = Object.keys(detail ?? {}).sort();
    }
    return dispatchEvent.call(this, event);
  };
  const consent = visit({ google: 'basic' });
  consent.show('preferences');
  consent.acceptAll();
  document.cookie = '_ga=1;Path=/';
  consent.withdraw();
  await eventually(() => expect(events).toHaveProperty('consentry:erase'));
  consent.stop();
  EventTarget.prototype.dispatchEvent = dispatchEvent;
  return events;
};

describe('the contract: what the document says about', () => {
  it('the config is the table of its keys', () => {
    expect(documented('config')).toEqual(CONFIG_KEYS);
  });

  it('the kinds of the config is all there are', () => {
    const kinds = JSON.stringify(CONFIG_KEYS).match(/:"[^"]+"/g) ?? [];
    const names = kinds.map((kind) => kind.slice(2, -1).replace('!', ''));
    const table = document_.slice(document_.indexOf('| kind '));
    for (const name of names.filter((kind) => !kind.includes('|'))) {
      if (name !== 'refuse') expect(table).toContain(`| \`${name}\``);
    }
  });

  it('the defaults is what an empty config means', () => {
    const settings = readConfig({}, () => {});
    visit({ google: 'basic' });
    expect(dataLayer()).not.toEqual([]);
    const record = decodeRecord(seal('1~a~a~~a~~~~~'));
    expect(documented('defaults')).toEqual({
      categories: settings?.categories.map(({ name }) => name),
      'storage.name': settings?.storage.name,
      'storage.days': record && keptDays(record, undefined),
      dataLayer: 'dataLayer',
    });
  });

  it('the script’s attributes is what is read of it', () => {
    const read = new Set<string>();
    const listen: ProxyHandler<DOMStringMap> = {
      get: (_, name) => void read.add(String(name)),
    };
    mergeAttributes({}, new Proxy({}, listen));
    const source = text('src/script.ts');
    for (const [, name = ''] of source.matchAll(/\bdata\['(\w+)'\]/g)) {
      read.add(name);
    }
    const names = [...read].map(kebab).sort();
    expect(documented('script-attributes')).toEqual(names);
    expect(ATTRIBUTES).toEqual(names);
  });

  it('held addresses is what is set on release', async () => {
    const candidates = [
      ...['action', 'archive', 'background', 'cite', 'classid', 'code'],
      ...['codebase', 'data', 'formaction', 'href', 'icon', 'imagesrcset'],
      ...['longdesc', 'manifest', 'ping', 'poster', 'profile', 'src'],
      ...['srcdoc', 'srcset', 'url', 'usemap', 'value', 'style'],
    ];
    const [node] = write('<object data-category="analytics"></object>');
    for (const name of candidates) node?.setAttribute(`data-${name}`, '/x');
    visit({}).acceptAll();
    await settled();
    const set = candidates.filter((name) => node?.hasAttribute(name));
    expect(documented('held-addresses')).toEqual(set);
  });

  it('a held element’s own attributes is what a live one lacks', async () => {
    const [, own = ''] =
      /attribute +\| meaning([^]*?)\n\n/.exec(document_) ?? [];
    const names = sortedSet(own.match(/data-[a-z-]+/g) ?? []);
    const [node] = write(
      '<script type="text/plain" data-category="essential" data-other></script>',
    );
    for (const name of names) {
      if (name !== 'data-category' && name !== 'data-when') {
        node?.setAttribute(name, '');
      }
    }
    visit({});
    await settled();
    const live = node?.nextElementSibling;
    const copied = live
      ?.getAttributeNames()
      .filter((name) => name.startsWith('data-'));
    expect(names).toContain('data-repeat');
    expect(copied).toEqual(['data-other']);
  });

  it('the exports is what each entry has', () => {
    expect(documented('exports')).toEqual({
      '.': Object.keys(index).sort(),
      './ui': Object.keys(ui).sort(),
      './server': Object.keys(server).sort(),
    });
  });

  it('the files is what the package offers', () => {
    const { exports } = JSON.parse(text('package.json'));
    const entries = Object.keys(Object(documented('exports')));
    const others = Object.keys(exports).filter((key) => !entries.includes(key));
    expect(documented('files')).toEqual(others.sort());
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(entries));
  });

  it('the consent object is what it has', () => {
    expect(documented('consent')).toEqual(Object.keys(visit({})).sort());
  });

  it('the views is what can be shown', () => {
    const consent = visit({});
    const views = Object(documented('views'));
    for (const view of views) {
      consent.show(view);
      expect(consent.view.get()).toBe(view);
    }
    const [, type = ''] =
      /type View =([^;]+);/.exec(text('src/types.ts')) ?? [];
    expect(views).toEqual(sortedSet(type.match(/[a-z]+/g) ?? []));
  });

  it('the events is what a visit announces', async () => {
    expect(documented('events')).toEqual(await eventsOfAVisit());
  });

  it('the options of readRecord is what it reads', () => {
    const read = new Set<string>();
    const options = new Proxy(
      {},
      { get: (_, name) => void read.add(String(name)) },
    );
    server.readRecord('', options);
    expect(documented('read-options')).toEqual([...read].sort());
  });

  it('the options of contentSecurityPolicy is what it reads', () => {
    const read = new Set<string>();
    const options = new Proxy(
      { config: {} },
      {
        get: (target, name) => {
          read.add(String(name));
          return Reflect.get(target, name);
        },
      },
    );
    server.contentSecurityPolicy(options);
    expect(documented('policy-options')).toEqual([...read].sort());
  });

  it('Google’s signals is what each category grants', () => {
    const granted = (name: string) =>
      Object.entries(googleSignals({ [name]: true }))
        .filter(([, answer]) => answer === 'granted')
        .map(([signal]) => signal)
        .sort();
    const names = ['essential', 'functional', 'analytics', 'marketing'];
    expect(documented('google-signals')).toEqual(
      Object.fromEntries(names.map((name) => [name, granted(name)])),
    );
  });

  it('Tag Manager’s event is the one that is pushed', () => {
    visit({ google: 'basic' }).acceptAll();
    expect(document_).toContain(`\`${String(dataLayer().at(-1)?.['event'])}\``);
  });

  it('the record is what a full one has', () => {
    const record = decodeRecord(seal('1~a~a~1~a~abc~abc~g~id~'));
    expect(documented('record')).toEqual(Object.keys(record ?? {}).sort());
  });

  it('the methods is what each letter means', () => {
    const meaning = (letter: string) =>
      decodeRecord(seal(`1~a~${letter}~~a~~~~~`))?.method;
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const known = letters.filter(
      (letter) => letter === 'o' || meaning(letter) !== 'other',
    );
    expect(documented('methods')).toEqual(
      Object.fromEntries(known.map((letter) => [letter, meaning(letter)])),
    );
  });

  it('the parts is what is built', () => {
    const config = text('rollup.config.mjs');
    const parts = [...config.matchAll(/\bpart\('([\w-]+)'/g)];
    expect(documented('parts')).toEqual(parts.map(([, name]) => name).sort());
    const english = JSON.parse(text('locales/en.json'));
    expect(documented('sections')).toEqual(Object.keys(english).sort());
  });

  it('the purposes is what the catalogue uses', () => {
    expect(documented('purposes')).toEqual([...PURPOSES]);
  });

  it('our elements is what the interface makes', () => {
    const names = [
      ...inInterface(/createHost\(\s*(?:\w+ \? )?'([a-z-]+)'/g),
      ...inInterface(/createHost\(\s*\w+ \? '[a-z-]+' : '([a-z-]+)'/g),
    ];
    const inTheOpen = inInterface(/dataset\['consentry'\] = '([a-z-]+)'/g);
    const all = sortedSet([...names, ...inTheOpen]);
    expect(documented('hosts')).toEqual(all);
  });

  it('the actions is what the buttons carry', () => {
    const written = inInterface(/'data-consentry-action': '([a-z-]+)'/g);
    const made = inInterface(/\baction\('([a-z-]+)'/g);
    expect(documented('actions')).toEqual(sortedSet([...written, ...made]));
  });

  it('the custom properties is what the style reads', () => {
    const names = inInterface(/var\(\s*(--consentry-[a-z-]+)/g);
    expect(documented('custom-properties')).toEqual(sortedSet(names));
  });

  it('the guard is what it publishes and marks', () => {
    const { blocks: stopped, ...guard } = createVerdict(
      { guard: { rules: { analytics: ['stats.example'] } } },
      () => ({}),
    );
    const rule = guard.against('https://stats.example/');
    guard.note({ kind: 'fetch', what: 'https://stats.example/', rule: rule! });
    expect(Object.keys({ blocks: stopped, ...guard })).toEqual(
      expect.arrayContaining(Object(documented('guard'))),
    );
    expect(documented('guard-block')).toEqual(
      Object.keys(stopped[0] ?? {}).sort(),
    );
    const [node] = write('<img alt="">');
    createShape(takeNatives(), {}, () => ({})).hold(node!, 'src', '/x', rule!);
    expect(node?.getAttributeNames()).toContain(documented('guard-attribute'));
  });

  it('the names for ::part is what the shadow roots have', () => {
    const inMarkup = inInterface(/\bpart="([a-z-]+)"/g);
    const set = inInterface(/\('part', '([a-z-]+)'\)/g);
    expect(documented('style-parts')).toEqual(sortedSet([...inMarkup, ...set]));
  });

  it('the look is explained name by name in docs/theming.md', () => {
    const [, table = ''] = text('docs/theming.md').split('| name ');
    const rows = table.matchAll(/^\| `([\w-]+)`/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(
      [documented('custom-properties'), documented('style-parts')]
        .flatMap((names) => Object.values(Object(names)))
        .sort(),
    );
  });

  it('everything else has no block that nobody compares', () => {
    expect([...compared].sort()).toEqual([...blocks.keys()].sort());
  });
});
