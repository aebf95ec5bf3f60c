import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSync } from '../../src/consent/sync.js';

type Heard = { readonly data: unknown };

/** Channels that are open, each of which hears the others of its name at once. */
const channels = new Set<FakeChannel>();
class FakeChannel {
  onmessage: ((message: Heard) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    channels.add(this);
  }
  postMessage(data: unknown) {
    for (const other of channels) {
      if (other !== this && other.name === this.name) {
        other.onmessage?.({ data });
      }
    }
  }
  close() {
    channels.delete(this);
  }
}

let page: EventTarget;
let hidden = false;
beforeEach(() => {
  hidden = false;
  channels.clear();
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', new EventTarget());
  const prototype = {
    get hidden() {
      return hidden;
    },
  };
  vi.stubGlobal('Document', { prototype });
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => vi.unstubAllGlobals());

const start = () => {
  const controller = new AbortController();
  const hear = vi.fn<(text?: string) => void>();
  const send = startSync('choice', controller.signal, hear);
  return { hear, send, stop: () => controller.abort() };
};
const happen = (type: string, where: EventTarget = page) =>
  where.dispatchEvent(new Event(type));

describe('news of the record', () => {
  it('are looked for at the start', () => {
    expect(start().hear.mock.calls).toEqual([[]]);
  });

  it.each(['pageshow', 'focus', 'storage'])(
    'are looked for at %s of the window',
    (type) => {
      const { hear } = start();
      happen(type);
      expect(hear.mock.calls).toEqual([[], []]);
    },
  );

  it('are looked for when the document is seen again', () => {
    const { hear } = start();
    happen('visibilitychange', document);
    expect(hear.mock.calls).toEqual([[], []]);
  });

  it('are not looked for when it is hidden: that comes after pagehide, too', () => {
    const { hear } = start();
    hidden = true;
    happen('pagehide');
    happen('visibilitychange', document);
    expect(hear.mock.calls).toEqual([[]]);
    expect(channels.size).toBe(0);
  });

  it('are looked for when cookies change, where the browser tells', () => {
    const cookieStore = new EventTarget();
    Reflect.set(page, 'cookieStore', cookieStore);
    const { hear } = start();
    happen('change', cookieStore);
    expect(hear.mock.calls).toEqual([[], []]);
  });

  it('are not looked for otherwise', () => {
    const { hear } = start();
    for (const type of ['blur', 'pagehide', 'change', '']) happen(type);
    happen('focus', document);
    expect(hear).toHaveBeenCalledTimes(1);
  });

  it('come from another tab as text, once', () => {
    const { hear } = start();
    happen('focus');
    hear.mockClear();
    const tab = new FakeChannel('choice');
    tab.postMessage('1~text');
    tab.postMessage(7);
    expect(hear.mock.calls).toEqual([['1~text'], ['7']]);
  });

  it('do not come from a channel of another name', () => {
    const { hear } = start();
    new FakeChannel('other').postMessage('1~text');
    expect(hear).toHaveBeenCalledTimes(1);
  });
});

describe('a record that is sent', () => {
  it('reaches the other tabs and not this one', () => {
    const one = start();
    const other = start();
    one.send('1~text');
    expect(one.hear.mock.calls).toEqual([[]]);
    expect(other.hear.mock.calls).toEqual([[], ['1~text']]);
  });

  it('goes nowhere without BroadcastChannel, and that is no mistake', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { send, hear } = start();
    expect(() => send('1~text')).not.toThrow();
    happen('focus');
    expect(hear).toHaveBeenCalledTimes(2);
  });

  it('goes nowhere if the browser refuses the channel', () => {
    vi.stubGlobal('BroadcastChannel', () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(() => start().send('1~text')).not.toThrow();
  });
});

// A channel that is open keeps its page out of the back/forward cache.
describe('a page that is left', () => {
  it('has no channel until it is shown again', () => {
    const { hear, send } = start();
    expect(channels.size).toBe(1);
    happen('pagehide');
    expect(channels.size).toBe(0);
    expect(() => send('1~text')).not.toThrow();
    happen('pageshow');
    expect(channels.size).toBe(1);
    hear.mockClear();
    new FakeChannel('choice').postMessage('1~text');
    expect(hear.mock.calls).toEqual([['1~text']]);
  });

  it('has one channel however often it is looked at', () => {
    start();
    for (const type of ['pageshow', 'focus', 'focus']) happen(type);
    expect(channels.size).toBe(1);
  });
});

describe('a page that has no channel', () => {
  /** What a listener throws, a browser prints: here it is a failure. */
  const callAll = (type: string) => {
    for (const [called, listener] of added.mock.calls) {
      if (called === type && typeof listener === 'function') {
        listener(new Event(type));
      }
    }
  };
  const added = vi.fn<EventTarget['addEventListener']>();

  it('has none to close when it is left and when it is stopped', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { addEventListener } = EventTarget.prototype;
    vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(
      function add(this: EventTarget, ...listening) {
        added(...listening);
        addEventListener.apply(this, listening);
      },
    );
    start();
    expect(() => callAll('pagehide')).not.toThrow();
    expect(() => callAll('abort')).not.toThrow();
    expect(added).toHaveBeenCalled();
  });
});

describe('after stop', () => {
  it('nothing is heard, sent or kept open', () => {
    const cookieStore = new EventTarget();
    Reflect.set(page, 'cookieStore', cookieStore);
    const { hear, send, stop } = start();
    const tab = new FakeChannel('choice');
    const heardThere = vi.fn();
    tab.onmessage = heardThere;
    stop();
    expect([...channels]).toEqual([tab]);
    hear.mockClear();
    for (const type of ['pageshow', 'focus', 'storage']) happen(type);
    happen('visibilitychange', document);
    happen('change', cookieStore);
    tab.postMessage('1~text');
    send('1~text');
    expect(hear).not.toHaveBeenCalled();
    expect(heardThere).not.toHaveBeenCalled();
    expect([...channels]).toEqual([tab]);
  });

  it('a page that is hidden has nothing more to close', () => {
    const { stop } = start();
    stop();
    expect(() => happen('pagehide')).not.toThrow();
  });
});
