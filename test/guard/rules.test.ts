import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRules } from '../../src/guard/rules.js';

const BASE = 'https://shop.example/a/b';

const find = createRules(
  {
    services: {
      video: {
        category: 'marketing',
        hosts: ['video.example', '*.cdn.example'],
      },
      plain: { category: 'marketing' },
    },
    guard: {
      rules: {
        analytics: [
          'stats.example',
          'https://many.example/collect',
          'port.example:8443',
          'SHOUT.example/*/Pixel',
          'shop.example',
        ],
        marketing: ['*.stats.example', 'video.example/ads/'],
      },
      allow: ['stats.example/allowed', 'ok.cdn.example'],
    },
  },
  'shop.example',
);
const nameFor = (address: string) => find(address, BASE)?.name;

describe('an address needs', () => {
  it.each([
    ['https://stats.example/', 'analytics'],
    ['http://stats.example', 'analytics'],
    ['//stats.example/x?y#z', 'analytics'],
    ['HTTPS://STATS.EXAMPLE/x', 'analytics'],
    ['https://user:secret@stats.example/x', 'analytics'],
    ['https://stats.example./x', 'analytics'],
    ['https://stats.example:444/x', 'analytics'],
    ['https:\\\\stats.example\\x', 'analytics'],
    [' https://st\nats.example ', 'analytics'],
    ['https://ｓtats.example/', 'analytics'],
    ['https://stats%2eexample/', 'analytics'],
    ['wss://stats.example/', 'analytics'],
    ['https://a.b.stats.example/', 'marketing'],
    ['https://many.example/collect?v=1', 'analytics'],
    ['https://many.example/x/../collect', 'analytics'],
    ['https://port.example:8443/', 'analytics'],
    ['https://shout.example/a/b/Pixel.gif', 'analytics'],
    ['https://video.example/ads/1', 'marketing'],
    ['https://video.example/1', 'video'],
    ['https://a.cdn.example/', 'video'],
  ])('%j: %s', (address, name) => {
    expect(nameFor(address)).toBe(name);
  });

  it.each([
    'https://notstats.example/',
    'https://stats.example.org/',
    'https://other.example/?to=https://stats.example/',
    'https://other.example/stats.example/',
    'https://many.example/',
    'https://many.example/Collect',
    'https://port.example/',
    'https://port.example:84/',
    'https://cdn.example/',
    'https://ok.cdn.example/',
    'https://stats.example/allowed/x',
    // This very host, whatever a rule says.
    'https://shop.example/x',
    'https://shop.example.:8080/x',
    '/stats.example',
    'stats.example/x',
    // Nobody is asked.
    'data:text/html,https://stats.example/',
    'blob:https://stats.example/1',
    'about:blank',
    'javascript:location="https://stats.example/"',
    'mailto:a@stats.example',
    'https://',
    '',
  ])('%j: nothing', (address) => {
    expect(nameFor(address)).toBeUndefined();
  });

  it('what the first rule says that fits, those of the owner first', () => {
    const first = createRules(
      {
        services: { one: { category: 'analytics', hosts: ['a.example'] } },
        guard: {
          rules: { marketing: ['a.example/x'], analytics: ['*.example'] },
        },
      },
      'shop.example',
    );
    expect(first('https://a.example/x')).toEqual({
      name: 'marketing',
      pattern: 'a.example/x',
    });
    expect(first('https://a.example/y')?.name).toBe('analytics');
  });

  it('nothing without rules', () => {
    expect(
      createRules({}, 'shop.example')('https://stats.example/'),
    ).toBeUndefined();
  });
});

describe('whatever the words are', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
  const host = fc
    .tuple(label, label)
    .map(([one, other]) => `${one}.${other}.test`);
  const path = fc
    .array(fc.stringMatching(/^[a-z0-9+()[\]^$.]{1,6}$/), { maxLength: 3 })
    .map((parts) => `/${parts.join('/')}`);

  it('an address fits its own host and path, and no other host', () => {
    fc.assert(
      fc.property(host, path, host, (mine, own, other) => {
        fc.pre(mine !== other);
        const { href, pathname } = new URL(own, `https://${mine}`);
        const rules = { analytics: [mine + pathname] };
        const named = createRules({ guard: { rules } }, 'shop.example');
        expect(named(href)?.name).toBe('analytics');
        expect(named(`${href}/more?x`)?.name).toBe('analytics');
        expect(named(href.replace(mine, other))).toBeUndefined();
        expect(named(href.replace(mine, `x.${mine}`))).toBeUndefined();
        expect(named(href.replace(mine, `${mine}.x`))).toBeUndefined();
      }),
    );
  });

  it('a star before a host fits its subdomains alone', () => {
    fc.assert(
      fc.property(host, label, (mine, sub) => {
        const rules = { analytics: [`*.${mine}`] };
        const named = createRules({ guard: { rules } }, 'shop.example');
        expect(named(`https://${sub}.${mine}/`)?.name).toBe('analytics');
        expect(named(`https://${mine}/`)).toBeUndefined();
        expect(named(`https://${sub}${mine}/`)).toBeUndefined();
      }),
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, address) => {
        const rules = { analytics: [pattern] };
        createRules({ guard: { rules } }, 'shop.example')(address, BASE);
      }),
    );
  });
});
