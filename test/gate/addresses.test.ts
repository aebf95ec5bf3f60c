// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  find,
  leave,
  message,
  messages,
  settled,
  startEachTestAfresh,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const HELD: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    '<iframe data-category="marketing" data-src="https://a.example/f"></iframe>',
    { src: 'https://a.example/f' },
  ],
  [
    '<iframe data-category="marketing" data-consentry-src="https://a.example/o" data-src="theirs"></iframe>',
    { src: 'https://a.example/o' },
  ],
  [
    '<iframe data-category="marketing" data-srcdoc="<p>hello</p>"></iframe>',
    { srcdoc: '<p>hello</p>' },
  ],
  [
    '<img data-category="marketing" data-src="/p.png" data-srcset="/p.png 1x, /q.png 2x" alt="">',
    { src: '/p.png', srcset: '/p.png 1x, /q.png 2x' },
  ],
  [
    '<img data-category="marketing" data-src="data:image/gif;base64,R0lGOD" alt="">',
    { src: 'data:image/gif;base64,R0lGOD' },
  ],
  [
    '<link data-category="marketing" rel="stylesheet" data-href="https://a.example/s.css">',
    { href: 'https://a.example/s.css' },
  ],
  [
    '<video data-category="marketing" data-src="v.mp4" data-poster="v.png"></video>',
    { src: 'v.mp4', poster: 'v.png' },
  ],
  [
    '<audio data-category="marketing" data-src="a.mp3"></audio>',
    { src: 'a.mp3' },
  ],
  [
    '<source data-category="marketing" data-srcset="s.webp">',
    { srcset: 's.webp' },
  ],
  [
    '<object data-category="marketing" data-data="o.pdf"></object>',
    { data: 'o.pdf' },
  ],
  ['<embed data-category="marketing" data-src="e.pdf">', { src: 'e.pdf' }],
];

describe.each(HELD)('%s', (html, addresses) => {
  it('has its addresses while granted, and only then', async () => {
    write(html);
    const held = document.body.innerHTML;
    const node = find('[data-category]');
    const consent = visit({});
    await settled();
    expect(document.body.innerHTML).toBe(held);

    for (let time = 0; time < 2; time++) {
      consent.acceptAll();
      await settled();
      for (const [name, value] of Object.entries(addresses)) {
        expect(node.getAttribute(name)).toBe(value);
      }
      expect(find('[data-category]')).toBe(node);

      consent.withdraw('marketing');
      expect(document.body.innerHTML).toBe(held);
      await settled();
      expect(document.body.innerHTML).toBe(held);
    }
  });
});

describe('a held address', () => {
  const frame =
    '<iframe data-category="marketing" data-src="https://a.example/"></iframe>';

  it('is set without a word for a visitor who has agreed before', async () => {
    visit({}).acceptAll();
    leave();
    write(frame);
    visit({});
    await settled();
    expect(find('iframe').getAttribute('src')).toBe('https://a.example/');
  });

  it('of an image that is still to be loaded is taken back at once', async () => {
    write(
      '<img data-category="marketing" loading="lazy" data-src="/later.png" alt="">',
    );
    const consent = visit({});
    consent.acceptAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/later.png');
    consent.withdraw();
    expect(find('img').hasAttribute('src')).toBe(false);
  });

  it('gives way to the stand-in that was there before', async () => {
    write(
      '<img data-category="marketing" loading="lazy" src="/grey.png" data-src="/real.png" alt="">',
    );
    const consent = visit({});
    consent.acceptAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/real.png');
    consent.withdraw();
    expect(find('img').getAttribute('src')).toBe('/grey.png');
    consent.acceptAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/real.png');
    consent.withdraw();
    expect(find('img').getAttribute('src')).toBe('/grey.png');
  });

  it('is set once: what the page does to it afterwards stays', async () => {
    write(frame);
    const consent = visit({});
    consent.acceptAll();
    await settled();
    find('iframe').setAttribute('src', 'https://a.example/?autoplay');
    consent.save({ analytics: false });
    await settled();
    expect(find('iframe').getAttribute('src')).toBe(
      'https://a.example/?autoplay',
    );
  });

  it('is taken back under data-when="denied" once granted', async () => {
    write(
      '<img data-category="marketing" data-when="denied" data-src="/no.png" alt="">',
    );
    const consent = visit({});
    await settled();
    expect(find('img').hasAttribute('src')).toBe(false);
    consent.rejectAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/no.png');
    consent.acceptAll();
    await settled();
    expect(find('img').hasAttribute('src')).toBe(false);
  });

  it('of a node that the page adds later is set', async () => {
    visit({}).acceptAll();
    write(`<div><p>${frame}</p></div>`);
    await settled();
    expect(find('iframe').getAttribute('src')).toBe('https://a.example/');
  });

  it('of a node outside the document is set when it comes in, held or not', async () => {
    const consent = visit({});
    consent.acceptAll();
    write(frame);
    await settled();
    const node = find('iframe');
    node.remove();
    consent.withdraw();
    document.body.append(node);
    await settled();
    expect(node.hasAttribute('src')).toBe(false);
  });

  it.each([
    ['iframe', 'src'],
    ['img', 'src'],
    ['link', 'href'],
    ['object', 'data'],
    ['embed', 'src'],
    ['video', 'poster'],
  ])('of <%s> is not set to code, and that is said', async (tag, name) => {
    const codes = [
      'javascript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      'data:text/html,<p>',
      'vbscript:1',
    ];
    for (const code of codes) {
      const node = document.createElement(tag);
      node.setAttribute('data-category', 'marketing');
      node.setAttribute(`data-${name}`, code);
      document.body.replaceChildren(node);
      const consent = visit({});
      consent.acceptAll();
      await settled();
      expect([code, node.getAttribute(name)]).toEqual([code, null]);
      await message(`<${tag}`, 'expected http, https', code.trim());
    }
  });

  it('of an image may be the image itself, of a frame not', async () => {
    const image = 'data:image/png;base64,AAAA';
    write(`<iframe data-category="marketing" data-src="${image}"></iframe>`);
    visit({}).acceptAll();
    await settled();
    expect(find('iframe').hasAttribute('src')).toBe(false);
  });

  it('may be empty of nothing but spaces without harm', async () => {
    write('<img data-category="marketing" data-src="" alt="">');
    const consent = visit({});
    consent.acceptAll();
    await settled();
    consent.withdraw();
    await settled();
    expect(find('img').hasAttribute('src')).toBe(false);
  });
});

describe('a live address beside a known category', () => {
  it('is left as it is, and the owner is told', async () => {
    write(
      '<iframe data-category="marketing" src="https://a.example/live"></iframe>',
    );
    const before = document.body.innerHTML;
    visit({});
    const said = await message('https://a.example/live', 'data-src');
    expect(said).toContain('loaded');
    expect(document.body.innerHTML).toBe(before);
  });

  it('beside a word that is no category is nobody’s business', async () => {
    write('<img data-category="shoes" src="/shoe.png" alt="">');
    visit({});
    await settled();
    expect(messages()).toEqual([]);
  });
});

describe('code that is held in data-srcdoc', () => {
  const html = (nonce: string) =>
    `<iframe data-category="marketing" data-srcdoc="<script>1</script>" ${nonce}></iframe>`;

  it('needs the nonce of the page if there is one', async () => {
    write(html(''));
    visit({}, { nonce: 'abc' }).acceptAll();
    await settled();
    expect(find('iframe').hasAttribute('srcdoc')).toBe(false);
    await message('<iframe', 'nonce');
  });

  it('is released with it', async () => {
    write(html('nonce="abc"'));
    visit({}, { nonce: 'abc' }).acceptAll();
    await settled();
    expect(find('iframe').getAttribute('srcdoc')).toBe('<script>1</script>');
  });
});

describe('a clone of a released frame', () => {
  it('is emptied where it is not granted any more', async () => {
    const [frame] = write(
      '<iframe title="f" data-category="marketing" data-src="https://a.example/"></iframe>',
    );
    const consent = visit({});
    consent.acceptAll();
    await settled();
    expect(frame?.getAttribute('src')).toBe('https://a.example/');
    const clone = frame?.cloneNode(true);
    consent.withdraw();
    if (clone) document.body.append(clone);
    await settled();
    expect(document.querySelectorAll('iframe')).toHaveLength(2);
    expect(document.querySelectorAll('iframe[src]')).toHaveLength(0);
  });
});

describe('a lazy-loader of the page', () => {
  it('goes on with images that are not marked, and nobody is told', async () => {
    const [image] = write('<img src="/grey.png" data-src="/real.png" alt="">');
    const consent = visit({});
    await settled();
    image?.setAttribute('src', '/real.png');
    image?.setAttribute('srcset', '/real.png 2x');
    await settled();
    consent.rejectAll();
    await settled();
    expect(document.body.innerHTML).toBe(
      '<img src="/real.png" data-src="/real.png" alt="" srcset="/real.png 2x">',
    );
    expect(messages()).toEqual([]);
  });

  it('that sets a held address too early has it taken back, and the owner is told', async () => {
    const [image] = write(
      '<img data-category="marketing" src="/grey.png" data-src="/real.png" alt="">',
    );
    visit({});
    await settled();
    image?.setAttribute('src', '/real.png');
    await settled();
    expect(image?.hasAttribute('src')).toBe(false);
    await message('<img', 'data-consentry-src');
  });

  it('may change a stand-in of what is held', async () => {
    const [image] = write(
      '<img data-category="marketing" src="/grey.png" data-src="/real.png" alt="">',
    );
    visit({});
    await settled();
    image?.setAttribute('src', '/blur.png');
    await settled();
    expect(image?.getAttribute('src')).toBe('/blur.png');
    expect(messages()).toEqual([]);
  });
});

describe('a frame that its page has changed since its release', () => {
  it('is taken back with the grant all the same', async () => {
    const [frame] = write(
      '<iframe title="f" data-category="marketing" data-src="https://a.example/"></iframe>',
    );
    const consent = visit({});
    consent.acceptAll();
    await settled();
    frame?.setAttribute('src', 'https://a.example/?enablejsapi=1');
    await settled();
    expect(frame?.getAttribute('src')).toBe('https://a.example/?enablejsapi=1');
    consent.withdraw();
    expect(frame?.hasAttribute('src')).toBe(false);
  });
});
