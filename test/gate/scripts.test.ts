// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  find,
  leave,
  message,
  messages,
  settled,
  startEachTestAfresh,
  unique,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const config = { services: { youtube: { category: 'marketing' } } } as const;

const scripts = () => [...document.querySelectorAll('script')];
const live = () => scripts().filter(({ type }) => type !== 'text/plain');
const held = (attributes: string, text = unique()) =>
  `<script type="text/plain" ${attributes}>${text}</script>`;
const address = (file: string) => `https://a.example/${file}.js`;
const external = (file: string, attributes = 'data-category="analytics"') =>
  `<script type="text/plain" ${attributes} src="${address(file)}"></script>`;

/** Files that have been started, in the document's order. */
const started = () => live().map(({ src }) => src.slice(18, -3));
const finish = (file: string, type: 'load' | 'error' = 'load') => {
  const script = live().find(({ src }) => src === address(file));
  if (!script) throw new Error(`${file} has not been started`);
  script.dispatchEvent(new Event(type));
};

describe('a held script', () => {
  it('stays held while undecided and after a refusal', async () => {
    write(held('data-category="analytics"') + external('undecided'));
    const consent = visit(config);
    await settled();
    expect(live()).toEqual([]);
    consent.rejectAll();
    await settled();
    expect(live()).toEqual([]);
    expect(scripts()).toHaveLength(2);
  });

  it('becomes live beside the held one, which stays', async () => {
    const [node] = write(held('data-category="analytics"', 'one()'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    const [script] = live();
    expect(node?.isConnected).toBe(true);
    expect(node?.nextSibling).toBe(script);
    expect(script?.text).toBe('one()');
  });

  it('runs without a word for a visitor who has agreed before', async () => {
    visit(config).acceptAll();
    leave();
    write(held('data-category="analytics"'));
    visit(config);
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('becomes live only after the visitor has seen the choice taken', async () => {
    write(held('data-category="analytics"'));
    visit(config).acceptAll();
    expect(live()).toEqual([]);
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('is not released if the grant is gone by the time of its turn', async () => {
    write(held('data-category="analytics"'));
    const consent = visit(config);
    consent.acceptAll();
    consent.rejectAll();
    await settled();
    expect(live()).toEqual([]);
  });

  it('is released if the grant is back by the time of its turn', async () => {
    write(held('data-category="analytics"'));
    const consent = visit(config);
    consent.acceptAll();
    consent.rejectAll();
    consent.acceptAll();
    await settled();
    expect(live()).toHaveLength(1);
  });

  it.each([
    `src="${address('plain')}"`,
    `data-src="${address('data')}"`,
    `data-consentry-src="${address('ours')}"`,
    `data-consentry-src="${address('both')}" data-src="lazy.js"`,
  ])('has its address in %s', async (attribute) => {
    const [node] = write(held(`data-category="analytics" ${attribute}`, ''));
    const before = node?.outerHTML;
    visit(config).acceptAll();
    await settled();
    expect(attribute).toContain(live()[0]?.src);
    expect(node?.outerHTML).toBe(before);
  });

  it('keeps its attributes, without ours', async () => {
    write(
      `<script type="text/plain" data-type="module" data-category="analytics"
        data-service="label" data-repeat src="${address('attributes')}"
        crossorigin="anonymous" integrity="sha256-AAAA" referrerpolicy="origin"
        fetchpriority="low" data-domain="shop.example" class="tag"
        title="a tag"></script>`,
    );
    visit(config).acceptAll();
    await settled();
    const [script] = live();
    const attributes = Object.fromEntries(
      [...(script?.attributes ?? [])].map(({ name, value }) => [name, value]),
    );
    expect(attributes).toEqual({
      type: 'module',
      src: address('attributes'),
      crossorigin: 'anonymous',
      integrity: 'sha256-AAAA',
      referrerpolicy: 'origin',
      fetchpriority: 'low',
      'data-domain': 'shop.example',
      class: 'tag',
      title: 'a tag',
    });
  });

  it('has its real type in data-type', async () => {
    for (const type of ['module', 'importmap', 'speculationrules']) {
      write(held(`data-category="analytics" data-type="${type}"`));
      const consent = visit(config);
      consent.acceptAll();
      await settled();
      expect(live().map((script) => script.type)).toEqual([type]);
    }
  });

  it('gives its id to the live one', async () => {
    write(held('data-category="analytics" id="tag"'));
    visit(config).acceptAll();
    await settled();
    expect(find('#tag')).toBe(live()[0]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/javascript,alert(1)',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/a.js',
    'http://',
  ])(
    'with the address %j never becomes live, and that is said',
    async (src) => {
      const [node] = write(held('data-category="analytics"', ''));
      node?.setAttribute('data-src', src);
      write(node?.outerHTML ?? '');
      visit(config).acceptAll();
      await settled();
      expect(live()).toEqual([]);
      const said = await message('<script', 'expected http, https');
      expect(said).toContain(src.slice(0, 4));
    },
  );

  it('with a relative address is fetched from the page', async () => {
    write(held('data-category="analytics" data-src="/tag.js?a=1"', ''));
    visit(config).acceptAll();
    await settled();
    expect(live()[0]?.getAttribute('src')).toBe('/tag.js?a=1');
  });
});

describe('what is essential', () => {
  it('runs before and without any choice', async () => {
    write(held('data-category="essential"'));
    visit(config);
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('runs under a config that is not sound', async () => {
    write(held('data-category="essential"') + held('data-category="shop"'));
    const unsound = { revision: 7, categories: { shop: { required: true } } };
    Reflect.apply(visit, undefined, [unsound]);
    await settled();
    expect(live()).toHaveLength(1);
    expect(live()[0]?.previousElementSibling?.outerHTML).toContain('essential');
  });

  it('is also what the owner requires', async () => {
    write(
      held('data-category="shop"') +
        held('data-category="shop" data-service="pay"'),
    );
    visit({
      categories: { shop: { required: true }, analytics: {} },
      services: { pay: { category: 'shop' } },
    });
    await settled();
    expect(live()).toHaveLength(2);
  });

  it('runs for an automated browser', async () => {
    Object.defineProperty(navigator, 'webdriver', {
      value: true,
      configurable: true,
    });
    write(
      held('data-category="essential"') + held('data-category="analytics"'),
    );
    const consent = visit(config);
    await settled();
    expect(live()).toHaveLength(1);
    expect(consent.view.get()).toBe('banner');
    Reflect.deleteProperty(navigator, 'webdriver');
  });
});

describe('scripts under the same condition', () => {
  it('run in the order of the author, each after the one before has loaded', async () => {
    write(
      external('o1') +
        external('o2') +
        held('data-category="analytics"', 'o3()'),
    );
    visit(config).acceptAll();
    await settled();
    expect(started()).toEqual(['o1']);
    finish('o1');
    expect(started()).toEqual(['o1', 'o2']);
    finish('o2');
    expect(live().at(-1)?.text).toBe('o3()');
  });

  it('go on after one that fails', async () => {
    write(external('f1') + external('f2'));
    visit(config).acceptAll();
    await settled();
    finish('f1', 'error');
    expect(started()).toEqual(['f1', 'f2']);
  });

  it('are fetched in parallel while they wait', async () => {
    write(
      external('p1') +
        external(
          'p2',
          'data-category="analytics" crossorigin="anonymous" integrity="sha256-AAAA"',
        ) +
        external('p3', 'data-category="analytics" data-type="module"'),
    );
    visit(config).acceptAll();
    await settled();
    const links = [...document.head.querySelectorAll('link')];
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ['preload', address('p2')],
      ['modulepreload', address('p3')],
    ]);
    expect(links[0]?.getAttribute('as')).toBe('script');
    expect(links[0]?.getAttribute('crossorigin')).toBe('anonymous');
    expect(links[0]?.getAttribute('integrity')).toBe('sha256-AAAA');
  });

  it('do not hold up those under another condition', async () => {
    write(
      external('hangs') +
        external('other', 'data-category="marketing"') +
        external(
          'service',
          'data-category="marketing" data-service="youtube"',
        ) +
        external('both', 'data-category="analytics marketing"'),
    );
    visit(config).acceptAll();
    await settled();
    expect(started()).toEqual(['hangs', 'other', 'service', 'both']);
  });

  it('do not hold up one that is async', async () => {
    write(
      external('slow') +
        external('free', 'data-category="analytics" async') +
        external('waits'),
    );
    visit(config).acceptAll();
    await settled();
    expect(started()).toEqual(['slow', 'free']);
    finish('free');
    expect(started()).toEqual(['slow', 'free']);
    finish('slow');
    expect(started()).toEqual(['slow', 'free', 'waits']);
  });

  it('do not wait for one with an address that is none', async () => {
    write(
      held('data-category="analytics" data-src="javascript:1"', '') +
        external('after'),
    );
    visit(config).acceptAll();
    await settled();
    expect(started()).toEqual(['after']);
  });
});

describe('a withdrawal', () => {
  it('stops what is still downloading and returns what waits', async () => {
    write(external('w1') + external('w2'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    const [script] = live();
    consent.withdraw('analytics');
    expect(script?.ownerDocument).not.toBe(document);
    expect(live()).toEqual([]);
    await settled();
    expect(live()).toEqual([]);
    expect(document.head.querySelectorAll('link')).toHaveLength(0);
  });

  it('lets what was stopped run after a new grant, once', async () => {
    write(
      external('again', 'data-category="analytics" id="again"') +
        external('next'),
    );
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    consent.withdraw('analytics');
    expect(find('#again').getAttribute('type')).toBe('text/plain');
    consent.acceptAll();
    await settled();
    expect(started()).toEqual(['again']);
    expect(find('#again')).toBe(live()[0]);
    finish('again');
    expect(started()).toEqual(['again', 'next']);
  });

  it('stops an async one, too', async () => {
    write(external('wa', 'data-category="analytics" async'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    const [script] = live();
    consent.withdraw();
    expect(script?.ownerDocument).not.toBe(document);
  });

  it('leaves what has run, which runs no second time', async () => {
    write(external('ran') + held('data-category="analytics"'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    finish('ran');
    consent.withdraw();
    await settled();
    expect(live()).toHaveLength(2);
    consent.acceptAll();
    await settled();
    expect(live()).toHaveLength(2);
  });

  it('of another category stops nothing', async () => {
    write(external('keeps'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    consent.withdraw('marketing');
    await settled();
    expect(started()).toEqual(['keeps']);
  });
});

describe('a script that has run', () => {
  const ranOnce = async (attributes = '') => {
    const [node] = write(
      `<div>${held(`data-category="analytics" ${attributes}`)}</div>`,
    );
    visit(config).acceptAll();
    await settled();
    expect(live()).toHaveLength(1);
    const [original] = scripts();
    if (!node || !original) throw new Error('nothing was written');
    return { box: node, original };
  };

  it('does not run again when its node is moved', async () => {
    const { original } = await ranOnce();
    original.remove();
    document.body.append(original);
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('does not run again when it is rendered again', async () => {
    const { box, original } = await ranOnce();
    const html = original.outerHTML;
    for (let time = 0; time < 3; time++) {
      box.innerHTML = html;
      await settled();
      expect(live()).toHaveLength(0);
    }
  });

  it('does not run again as a clone that takes its place', async () => {
    const { original } = await ranOnce();
    original.replaceWith(original.cloneNode(true));
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('does not run again in its place although it had an id', async () => {
    const [original] = write(held('data-category="analytics" id="rendered"'));
    const html = original?.outerHTML ?? '';
    visit(config).acceptAll();
    await settled();
    expect(live()).toHaveLength(1);
    write(html);
    await settled();
    expect(live()).toHaveLength(0);
  });

  it('runs again in its place with data-repeat', async () => {
    const { box, original } = await ranOnce('data-repeat');
    box.innerHTML = original.outerHTML;
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('leaves a second one, connected beside it, to run', async () => {
    const { box, original } = await ranOnce();
    box.append(original.cloneNode(true));
    await settled();
    expect(live()).toHaveLength(2);
  });

  it('leaves one with another text to run', async () => {
    const { box } = await ranOnce();
    box.innerHTML = held('data-category="analytics"');
    await settled();
    expect(live()).toHaveLength(1);
  });
});

describe('two equal scripts on one page', () => {
  it('both run', async () => {
    const html = held('data-category="analytics"');
    write(html + html);
    visit(config).acceptAll();
    await settled();
    expect(live()).toHaveLength(2);
  });
});

describe('what the page adds later', () => {
  it('is released if it is granted, held if not', async () => {
    const consent = visit(config);
    consent.save({ analytics: true });
    await settled();
    const box = document.createElement('div');
    box.innerHTML = `<p>${held('data-category="analytics"')}</p>${held('data-category="marketing"')}`;
    document.body.append(box);
    await settled();
    expect(live()).toHaveLength(1);
    consent.acceptAll();
    await settled();
    expect(live()).toHaveLength(2);
  });

  it('in head is seen as well', async () => {
    visit(config).acceptAll();
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['category'] = 'analytics';
    script.text = unique();
    document.head.append(script);
    await settled();
    expect(live()).toHaveLength(1);
  });
});

describe('what is not ours', () => {
  it.each([
    '<script type="text/plain">1</script>',
    '<script type="text/x-template" data-category="analytics">1</script>',
    '<script type="application/json" data-category="analytics">{}</script>',
    '<div data-category="analytics">a filter of the shop</div>',
    '<button data-category="shoes">Shoes</button>',
    '<img data-src="lazy.png" alt="">',
    '<video data-poster="p.png"></video>',
    '<p data-service="youtube" data-when="denied">text</p>',
  ])('such as %s is never touched', async (html) => {
    write(html);
    const before = document.body.innerHTML;
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    consent.withdraw();
    await settled();
    expect(document.body.innerHTML).toBe(before);
    expect(messages()).toEqual([]);
  });
});

describe('under a nonce', () => {
  const nonce = 'abc123';
  const add = (own: string | undefined, text = unique()) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['category'] = 'analytics';
    script.text = text;
    if (own !== undefined) script.setAttribute('nonce', own);
    document.body.append(script);
    return script;
  };

  it('a script with the same one runs, and keeps it', async () => {
    add(nonce);
    visit(config, { nonce }).acceptAll();
    await settled();
    expect(live().map((script) => script.nonce)).toEqual([nonce]);
  });

  it.each([undefined, '', 'other', 'ABC123', 'abc1234'])(
    'a script with %j stays held, and that is said',
    async (own) => {
      add(own);
      visit(config, { nonce }).acceptAll();
      await settled();
      expect(live()).toEqual([]);
      expect(await message('<script', 'nonce')).toContain('held');
    },
  );

  it('ours is never lent to markup', async () => {
    add(undefined);
    add('other');
    visit(config, { nonce }).acceptAll();
    await settled();
    expect(scripts().some((script) => script.nonce === nonce)).toBe(false);
  });

  it('that we do not have, no script needs one', async () => {
    add(undefined);
    add('other');
    visit(config).acceptAll();
    await settled();
    expect(live().map((script) => script.nonce)).toEqual(['', 'other']);
  });
});
