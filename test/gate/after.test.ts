// @vitest-environment happy-dom
// What waits for what: declared dependencies, and the end of patience.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  find,
  message,
  messages,
  settled,
  startEachTestAfresh,
  unique,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

// Each test is a document of its own: nothing has run in it.
beforeEach(() => {
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
});

const LIVE = 'script:not([type="text/plain"])';
const config = {
  services: { maps: { category: 'functional' } },
} as const;

const held = (attributes: string, text = unique()) =>
  `<script type="text/plain" data-category="analytics" ${attributes}>${text}</script>`;
const live = (): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>(LIVE)].map(
    (script) => script.getAttribute('src') ?? script.id,
  );
const load = (src: string, type = 'load') =>
  [...document.querySelectorAll(LIVE)]
    .find((script) => script.getAttribute('src') === src)
    ?.dispatchEvent(new Event(type));

const accept = async (html: string) => {
  write(html);
  const consent = visit(config);
  consent.acceptAll();
  await settled();
  return consent;
};

describe('a script with data-after', () => {
  it('waits until the script of that id has loaded', async () => {
    await accept(held('id="b" data-after="a"') + held('id="a" src="/a.js"'));
    expect(live()).toEqual(['/a.js']);
    load('/a.js');
    expect(live()).toEqual(['b', '/a.js']);
  });

  it('waits for an inline script that comes later', async () => {
    await accept(held('id="b" data-after="a"') + held('id="a"'));
    expect(live()).toEqual(['b', 'a']);
  });

  it('waits for all that it names, by id or service', async () => {
    const maps = `<script type="text/plain" data-category="functional" data-service="maps" src="/maps.js"></script>`;
    await accept(held('id="c" data-after="a maps"') + held('id="a"') + maps);
    expect(live()).toEqual(['a', '/maps.js']);
    load('/maps.js');
    expect(live()).toContain('c');
  });

  it('is fetched meanwhile', async () => {
    await accept(
      held('src="/b.js" data-after="a"') + held('id="a" src="/a.js"'),
    );
    expect(find('link[rel=preload]').getAttribute('href')).toBe('/b.js');
    load('/a.js');
    load('/b.js');
    expect(document.querySelector('link[rel=preload]')).toBeNull();
  });

  it('holds up nobody of its condition', async () => {
    await accept(
      held('id="b" data-after="a"') +
        held('src="/c.js"') +
        held('id="a" src="/a.js" async'),
    );
    expect(live()).toEqual(['/c.js', '/a.js']);
  });

  it('stays where it is if the other one fails', async () => {
    await accept(held('id="b" data-after="a"') + held('id="a" src="/a.js"'));
    load('/a.js', 'error');
    await settled();
    expect(live()).toEqual(['/a.js']);
  });

  it('does not run if it is withdrawn meanwhile', async () => {
    const consent = await accept(
      held('id="b" data-after="a"') +
        '<script type="text/plain" data-category="functional" id="a" src="/a.js"></script>',
    );
    consent.withdraw('analytics');
    load('/a.js');
    await settled();
    expect(live()).toEqual(['/a.js']);
    consent.acceptAll();
    await settled();
    expect(live()).toEqual(['b', '/a.js']);
  });

  it('finds what has run before a restart', async () => {
    const first = await accept(held('id="a"'));
    first.stop();
    document.body.insertAdjacentHTML(
      'beforeend',
      held('id="b" data-after="a"'),
    );
    visit(config).acceptAll();
    await settled();
    expect(live()).toEqual(['a', 'b']);
  });
});

describe('after 5 s', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = async (ms: number) => {
    for (let round = 0; round < 8; round++) {
      await new Promise((done) => requestAnimationFrame(done));
      await vi.advanceTimersByTimeAsync(ms / 8);
    }
  };
  const start = async (html: string) => {
    write(html);
    const consent = visit(config);
    consent.acceptAll();
    await pass(40);
    return consent;
  };

  it('a hanging script no longer holds up those behind it', async () => {
    await start(held('src="/slow.js"') + held('id="next"'));
    expect(live()).toEqual(['/slow.js']);
    await pass(5100);
    expect(live()).toEqual(['/slow.js', 'next']);
    vi.useRealTimers();
    await message('/slow.js', 'has not loaded for 5 s');
  });

  it('a script that holds up nobody is not spoken of', async () => {
    await start(held('src="/slow.js"') + held('async src="/other.js"'));
    await pass(5100);
    vi.useRealTimers();
    await settled();
    expect(messages()).toEqual([]);
  });

  it('one that came in time is not spoken of either', async () => {
    await start(held('src="/fast.js"') + held('id="next"'));
    load('/fast.js');
    await pass(5100);
    vi.useRealTimers();
    await settled();
    expect(messages()).toEqual([]);
  });

  it.each([
    [
      'a circle',
      held('id="a" data-after="b"') + held('id="b" data-after="a"'),
      'waits for itself',
    ],
    [
      'an unknown name',
      held('data-after="jqeury"') + held('id="jquery" data-after="never"'),
      'Did you mean "jquery"?',
    ],
    [
      'what is not granted',
      held('data-after="a"') +
        '<script type="text/plain" data-category="unknown" id="a"></script>',
      'not granted',
    ],
  ])('%s is named to the owner', async (_, html, words) => {
    await start(html);
    expect(live()).toEqual([]);
    await pass(5100);
    vi.useRealTimers();
    await message(words);
  });

  it('nothing is said once we have stopped', async () => {
    const consent = await start(
      held('data-after="a"') + held('src="/s.js"') + held('id="c"'),
    );
    consent.stop();
    await pass(5100);
    vi.useRealTimers();
    await settled();
    expect(messages()).toEqual([]);
    expect(live()).toEqual(['/s.js']);
  });
});
