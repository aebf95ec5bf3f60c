// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { safeAddress, setAddresses } from '../../src/gate/address.js';
import { heldAddresses, scriptSource } from '../../src/gate/held.js';
import { clearAddresses } from '../../src/gate/shut.js';

const traces = { replaced: new WeakMap(), inserted: new WeakMap() };

/** The first element of the markup, outside the document: nothing loads. */
const element = (html: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = html;
  const found = box.firstElementChild;
  if (!(found instanceof HTMLElement)) throw new Error(html);
  return found;
};
const find = (within: Element, selector: string): Element => {
  const found = within.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};
const NAMES = ['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'] as const;

const open = (html: string) => {
  const node = element(html);
  const problems: unknown[][] = [];
  const report = (...problem: unknown[]) => problems.push(problem);
  return {
    node,
    problems,
    set: () => setAddresses(node, traces, report),
    clear: () => clearAddresses(node, traces, report),
  };
};

afterEach(() => vi.restoreAllMocks());

describe('the held addresses of a node', () => {
  it.each(NAMES)(
    'are in data-%s, or in the form that is ours alone',
    (name) => {
      expect(heldAddresses(element(`<p data-${name}="x"></p>`))).toEqual([
        name,
      ]);
      expect(heldAddresses(element(`<p data-${name}></p>`))).toEqual([name]);
      expect(
        heldAddresses(element(`<p data-consentry-${name}="x"></p>`)),
      ).toEqual([name]);
    },
  );

  it('are those of a list, and no others', () => {
    expect(heldAddresses(element('<p src="x" data-action="x"></p>'))).toEqual(
      [],
    );
    expect(
      heldAddresses(element('<p data-srcset="x" data-src="x"></p>')),
    ).toEqual(['src', 'srcset']);
  });
});

describe('the source of a held script', () => {
  it.each([
    ['data-consentry-src="a" data-src="b" src="c"', 'a'],
    ['data-src="b" src="c"', 'b'],
    ['src="c"', 'c'],
    ['src=""', ''],
    ['data-href="d"', null],
    ['', null],
  ])('with %s is %j', (attributes, expected) => {
    expect(scriptSource(element(`<script ${attributes}></script>`))).toBe(
      expected,
    );
  });
});

describe('an address that is only fetched', () => {
  const IMAGE = 'data:image/png;base64,AAAA';

  it.each([
    ['iframe', 'https://a.example/'],
    ['iframe', 'http://a.example/'],
    ['iframe', '//a.example/x'],
    ['iframe', '/x'],
    ['iframe', 'x?y#z'],
    ['iframe', ''],
    ['img', IMAGE],
    ['img', 'data:image/svg+xml,<svg/>'],
  ])('of <%s> is %s', (tag, address) => {
    const report = vi.fn();
    expect(safeAddress(element(`<${tag}>`), address, report)).toBe(address);
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['iframe', 'javascript:alert(1)'],
    ['iframe', ' \n JavaScript:alert(1)'],
    ['iframe', 'java\nscript:alert(1)'],
    ['iframe', 'vbscript:1'],
    ['iframe', 'data:text/html,<p>'],
    ['iframe', 'blob:https://a.example/x'],
    ['iframe', 'file:///etc/passwd'],
    ['iframe', 'httpx://a.example/'],
    ['iframe', 'x-https://a.example/'],
    ['iframe', 'https://'],
    ['iframe', 'http://['],
    ['iframe', IMAGE],
    ['embed', IMAGE],
    ['img', 'data:text/html,<p>'],
    ['img', 'javascript:alert(1)'],
    ['img', `x-${IMAGE}`],
  ])('of <%s> is not %j, and that is reported', (tag, address) => {
    const report = vi.fn();
    const node = element(`<${tag}>`);
    expect(safeAddress(node, address, report)).toBeUndefined();
    expect(report.mock.calls).toEqual([['address', node, address]]);
  });
});

// The page that is tested is at http://localhost:3000/.
describe('a relative address', () => {
  const BASE = '<base href="https://base.example/">';
  afterEach(() => {
    document.head.replaceChildren();
    document.body.replaceChildren();
  });

  /** A node of a page that has a `<base>` before or after it. */
  const standing = (place: 'before' | 'after' | 'nowhere', html: string) => {
    document.head.innerHTML = place === 'before' ? BASE : '';
    const opened = open(html);
    document.body.append(opened.node);
    if (place === 'after') document.body.append(element(BASE));
    return opened;
  };

  it.each([
    ['nowhere', 'x', 'x'],
    ['before', 'x', 'x'],
    ['after', 'x', 'http://localhost:3000/x'],
    ['after', '//a.example/x', 'http://a.example/x'],
    ['after', 'https://a.example/x', 'https://a.example/x'],
  ] as const)(
    'is taken from where the parser stood: with a <base> %s, %s is set as %s',
    (place, address, expected) => {
      const { node, set, problems } = standing(
        place,
        `<img data-src="${address}">`,
      );
      set();
      expect(node.getAttribute('src')).toBe(expected);
      expect(problems).toEqual([]);
    },
  );

  // Source: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url
  it('in a frame without an address of its own is taken from the page around it', () => {
    vi.spyOn(Document.prototype, 'URL', 'get').mockReturnValue('about:srcdoc');
    vi.spyOn(Node.prototype, 'baseURI', 'get').mockReturnValue(
      'https://around.example/',
    );
    const { node, set, problems } = standing('nowhere', '<img data-src="x">');
    set();
    expect(node.getAttribute('src')).toBe('x');
    expect(problems).toEqual([]);
  });

  it.each(['srcset', 'srcdoc'])(
    'among others in %s is not set if a later <base> would lead it elsewhere',
    (name) => {
      const html = `<p data-${name}="x 1x, y 2x"></p>`;
      for (const place of ['nowhere', 'before'] as const) {
        const { node, set, problems } = standing(place, html);
        set();
        expect(node.getAttribute(name)).toBe('x 1x, y 2x');
        expect(problems).toEqual([]);
      }
      const { node, set, problems } = standing('after', html);
      set();
      expect(node.hasAttribute(name)).toBe(false);
      expect(problems).toEqual([['base', node]]);
    },
  );

  it.each(['x', 'http://localhost:3000/x'])(
    'that the page has set by itself, as %s, is no stand-in',
    (own) => {
      const { node, set, clear } = standing('after', '<img data-src="x">');
      node.setAttribute('src', own);
      set();
      clear();
      expect(node.hasAttribute('src')).toBe(false);
    },
  );
});

describe('a node that is released', () => {
  it.each(NAMES)(
    'has its %s, and keeps it where the owner wrote it',
    (name) => {
      const { node, set, problems } = open(`<p data-${name}="/x"></p>`);
      set();
      expect(node.getAttribute(name)).toBe('/x');
      expect(node.getAttribute(`data-${name}`)).toBe('/x');
      expect(problems).toEqual([]);
    },
  );

  it('has our form of an address, not the one of a lazy-loader', () => {
    const { node, set, clear } = open(
      '<img data-consentry-src="/ours" data-src="/theirs">',
    );
    set();
    expect(node.getAttribute('src')).toBe('/ours');
    clear();
    expect(node.hasAttribute('src')).toBe(false);
  });

  it('has no address that would be code, and that is reported', () => {
    const { node, set, problems } = open(
      '<iframe data-src="javascript:1" data-href="data:text/html,1"></iframe>',
    );
    set();
    expect(node.hasAttribute('src')).toBe(false);
    expect(node.hasAttribute('href')).toBe(false);
    expect(problems).toEqual([
      ['address', node, 'javascript:1'],
      ['address', node, 'data:text/html,1'],
    ]);
  });

  it('may have several addresses in srcset, which is never code', () => {
    const { node, set, problems } = open('<img data-srcset="/a 1x, /b 2x">');
    set();
    expect(node.getAttribute('srcset')).toBe('/a 1x, /b 2x');
    expect(problems).toEqual([]);
  });

  it('may have a picture in the source of a picture, too', () => {
    const data = 'data:image/png;base64,AAAA 2x';
    const { node, set, problems } = open(`<source data-srcset="${data}">`);
    set();
    expect(node.getAttribute('srcset')).toBe(data);
    expect(problems).toEqual([]);
  });

  it('may have an empty frame', () => {
    const { node, set, problems } = open('<iframe data-srcdoc=""></iframe>');
    set();
    expect(node.getAttribute('srcdoc')).toBe('');
    expect(problems).toEqual([]);
  });

  it('is set once: what the page makes of it meanwhile stays', () => {
    const { node, set } = open('<img data-src="/x">');
    set();
    node.setAttribute('src', '/x?autoplay');
    set();
    expect(node.getAttribute('src')).toBe('/x?autoplay');
  });

  it('has the document of a frame, and that alone, signed where the browser asks for it', () => {
    const signed = vi.fn();
    const createPolicy = vi.fn((_, { createHTML }) => ({
      createHTML: (text: string) => {
        signed(text);
        return createHTML(text);
      },
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { node, set } = open(
      '<iframe data-src="/x" data-srcdoc="<p>"></iframe>',
    );
    set();
    expect(node.getAttribute('srcdoc')).toBe('<p>');
    expect(node.getAttribute('src')).toBe('/x');
    expect(createPolicy).toHaveBeenCalledTimes(1);
    expect(signed.mock.calls).toEqual([['<p>']]);
    vi.unstubAllGlobals();
  });

  it('may have a document that begins like an address', () => {
    const { node, set, problems } = open(
      '<iframe data-srcdoc="javascript: a course"></iframe>',
    );
    set();
    expect(node.getAttribute('srcdoc')).toBe('javascript: a course');
    expect(problems).toEqual([]);
  });
});

describe('a node that is taken back', () => {
  it.each(NAMES)('has no %s any more, time and again', (name) => {
    const { node, set, clear, problems } = open(`<p data-${name}="/x"></p>`);
    for (let time = 0; time < 2; time++) {
      set();
      clear();
      expect(node.hasAttribute(name)).toBe(false);
    }
    expect(problems).toEqual([]);
  });

  it.each(['iframe', 'img'])(
    'keeps no address that the page has set by itself: %s',
    (tag) => {
      const { node, set, clear } = open(
        `<${tag} data-src="https://a.example/1"></${tag}>`,
      );
      const box = document.createElement('div');
      box.append(node);
      node.setAttribute('src', 'https://a.example/1');
      const remove = vi.spyOn(node, 'remove');
      set();
      // It goes on with what it has begun.
      expect(remove).not.toHaveBeenCalled();
      expect(node.getAttribute('src')).toBe('https://a.example/1');
      clear();
      expect(node.hasAttribute('src')).toBe(false);
    },
  );

  it('has the stand-in again that was there before', () => {
    const { node, set, clear } = open(
      '<img src="/grey" srcset="" data-src="/x" data-srcset="/x 2x">',
    );
    set();
    clear();
    expect(node.getAttribute('src')).toBe('/grey');
    expect(node.getAttribute('srcset')).toBe('');
    clear();
    expect(node.getAttribute('src')).toBe('/grey');
  });

  it('has none of what the page made of its address meanwhile', () => {
    const frame = open('<iframe data-src="https://a.example/"></iframe>');
    frame.set();
    frame.node.setAttribute('src', 'https://a.example/?enablejsapi=1');
    frame.clear();
    expect(frame.node.hasAttribute('src')).toBe(false);
    const image = open('<img src="/grey" data-src="/x">');
    image.set();
    image.node.setAttribute('src', '/x@2x');
    image.clear();
    expect(image.node.getAttribute('src')).toBe('/grey');
  });
});

describe('a node that was not released by us', () => {
  it('loses an address that is the held one, and the owner is told', () => {
    const { node, clear, problems } = open('<img src="/x" data-src="/x">');
    clear();
    expect(node.hasAttribute('src')).toBe(false);
    expect(problems).toEqual([['early-address', node]]);
  });

  it('keeps any other, such as a stand-in, and nobody is told', () => {
    const { node, clear, problems } = open('<img src="/grey" data-src="/x">');
    clear();
    expect(node.getAttribute('src')).toBe('/grey');
    expect(problems).toEqual([]);
  });

  it('is left alone without held addresses', () => {
    const { node, clear, problems } = open('<img src="/x">');
    clear();
    expect(node.getAttribute('src')).toBe('/x');
    expect(problems).toEqual([]);
  });

  it('is also a copy of one that was', () => {
    const { node, set, clear } = open('<iframe data-src="/x"></iframe>');
    set();
    const copy = node.cloneNode(true);
    if (!(copy instanceof HTMLElement)) throw new Error('no copy');
    clearAddresses(copy, traces, () => {});
    expect(copy.hasAttribute('src')).toBe(false);
    expect(node.getAttribute('src')).toBe('/x');
    clear();
    expect(node.hasAttribute('src')).toBe(false);
  });
});

// A frame goes on with what it has begun when only its address is changed.
describe('what embeds', () => {
  const EMBEDS = ['iframe data-src', 'embed data-src', 'object data-data'];
  const opened = (name: string) => {
    const box = element(`<p>one<${name}="/x"></${name.split(' ')[0]}>two</p>`);
    const node = find(box, name.split(' ')[0] ?? '');
    const puts = vi.spyOn(node, 'remove');
    const report = () => {};
    return {
      box,
      puts,
      set: () => setAddresses(node, traces, report),
      clear: () => clearAddresses(node, traces, report),
    };
  };

  it.each(EMBEDS)('is put in anew, in its place: %s', (name) => {
    const { box, puts, set, clear } = opened(name);
    const before = box.innerHTML;
    set();
    expect(puts).toHaveBeenCalledTimes(1);
    expect(box.textContent).toBe('onetwo');
    clear();
    expect(puts).toHaveBeenCalledTimes(2);
    expect(box.innerHTML).toBe(before);
  });

  it.each(EMBEDS)('is left where it is while nothing changes: %s', (name) => {
    const { puts, set, clear } = opened(name);
    clear();
    expect(puts).not.toHaveBeenCalled();
    set();
    set();
    expect(puts).toHaveBeenCalledTimes(1);
  });

  it.each(['img data-src', 'video data-src', 'link data-href'])(
    'is not %s',
    (name) => {
      const { puts, set, clear } = opened(name);
      set();
      clear();
      expect(puts).not.toHaveBeenCalled();
    },
  );
});

// The browser's history brings back what a frame of the parser has shown.
describe('a frame that is released', () => {
  const moves = async (html: string) => {
    const box = document.createElement('main');
    box.innerHTML = `<i></i>${html}<b></b>`;
    const node = find(box, '[data-src]');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(box, { childList: true });
    setAddresses(node, traces, () => {});
    await Promise.resolve();
    observer.disconnect();
    const order = [...box.children].map(({ localName }) => localName);
    return { node, order, count: records.length };
  };

  it('is put in anew, where it was', async () => {
    const { node, order, count } = await moves(
      '<iframe data-src="/x"></iframe>',
    );
    expect(count).toBeGreaterThan(0);
    expect(order).toEqual(['i', 'iframe', 'b']);
    expect(node.getAttribute('src')).toBe('/x');
  });

  it('is one, and an image stays where it is', async () => {
    const { order, count } = await moves('<img data-src="/x">');
    expect(count).toBe(0);
    expect(order).toEqual(['i', 'img', 'b']);
  });

  it('has no address if the visitor says no while it is put in', () => {
    const { node, set, clear } = open('<iframe data-src="/x"></iframe>');
    // What a frame runs when it goes may change everything.
    vi.spyOn(node, 'remove').mockImplementationOnce(clear);
    set();
    expect(node.hasAttribute('src')).toBe(false);
    set();
    expect(node.getAttribute('src')).toBe('/x');
  });

  it('may stand nowhere', () => {
    const frame = document.createElement('iframe');
    frame.dataset['src'] = '/x';
    expect(() => setAddresses(frame, traces, () => {})).not.toThrow();
    expect(frame.getAttribute('src')).toBe('/x');
  });
});

describe('a player', () => {
  const loads = () => {
    const loaded: Element[] = [];
    vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(
      function load(this: HTMLMediaElement) {
        loaded.push(this);
      },
    );
    return loaded;
  };

  it.each(['<video data-src="/v"></video>', '<audio data-src="/a"></audio>'])(
    'looks again when its own address comes and goes: %s',
    (html) => {
      const loaded = loads();
      const { node, set, clear } = open(html);
      set();
      expect(loaded).toEqual([node]);
      clear();
      expect(loaded).toEqual([node, node]);
      clear();
      expect(loaded).toHaveLength(2);
    },
  );

  it.each(['video', 'audio'])(
    'looks again when a <source> of it comes and goes: <%s>',
    (tag) => {
      const loaded = loads();
      const player = element(`<${tag}><source data-src="/x"></${tag}>`);
      const source = find(player, 'source');
      const problems = vi.fn();
      setAddresses(source, traces, problems);
      expect(loaded).toEqual([player]);
      clearAddresses(source, traces, problems);
      expect(loaded).toEqual([player, player]);
      expect(problems).not.toHaveBeenCalled();
    },
  );

  it('goes on when a subtitle comes', () => {
    const loaded = loads();
    const player = element('<video><track data-src="/t"></video>');
    const track = find(player, 'track');
    setAddresses(track, traces, () => {});
    expect(track.getAttribute('src')).toBe('/t');
    clearAddresses(track, traces, () => {});
    expect(track.hasAttribute('src')).toBe(false);
    expect(loaded).toEqual([]);
  });

  it.each([
    '<video data-poster="/p"></video>',
    '<img data-src="/p">',
    '<picture><source data-src="/p"></picture>',
  ])('is none, or goes on: %s', (html) => {
    const loaded = loads();
    const { node } = open(html);
    const held = node.matches('picture') ? find(node, 'source') : node;
    setAddresses(held, traces, () => {});
    clearAddresses(held, traces, () => {});
    expect(loaded).toEqual([]);
  });

  it('may refuse to look', () => {
    const { node, set } = open('<video data-src="/v"></video>');
    vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(() => {
      throw new DOMException('refused');
    });
    expect(set).not.toThrow();
    expect(node.getAttribute('src')).toBe('/v');
  });
});
