// @vitest-environment happy-dom
import { PropertySymbol } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { createConsentry } from '../../src/index.js';
import {
  consentCommands,
  eventually,
  leave,
  message,
  messages,
  settled,
  startEachTestAfresh,
  storedRecord,
  unique,
  visit,
  write,
} from './visit.js';

startEachTestAfresh();

/** Event type → listeners, as happy-dom keeps them, of every target that lives as long as the page. */
const listeners = () =>
  [window, document].map((target) => {
    const { capturing, bubbling } = Reflect.get(
      target,
      PropertySymbol.listeners,
    ) as Record<'capturing' | 'bubbling', Map<string, unknown[]>>;
    const counts = [...capturing, ...bubbling].map(
      ([type, found]) => [type, found.length] as const,
    );
    return counts.filter(([, count]) => count > 0).sort();
  });

describe('stop', () => {
  it('leaves no listener on window and document', async () => {
    const before = listeners();
    const consent = visit({ google: 'basic' });
    expect(listeners()).not.toEqual(before);
    consent.acceptAll();
    await settled();
    consent.stop();
    expect(listeners()).toEqual(before);
  });

  it('leaves no listener after many starts', () => {
    const before = listeners();
    for (let time = 0; time < 10; time++) visit({}).stop();
    expect(listeners()).toEqual(before);
  });

  it('closes the channel to the other tabs', async () => {
    const close = vi.spyOn(BroadcastChannel.prototype, 'close');
    const consent = visit({});
    expect(close).not.toHaveBeenCalled();
    consent.stop();
    expect(close).toHaveBeenCalledOnce();
  });

  it('disconnects every observer', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    visit({}).stop();
    expect(observe.mock.instances.length).toBeGreaterThan(0);
    for (const observer of observe.mock.instances) {
      expect(disconnect.mock.instances).toContain(observer);
    }
  });

  it('ends every look at what other pages store', () => {
    const consent = visit({ google: 'basic' });
    consent.rejectAll();
    consent.stop();
    document.cookie = 'consentry=;Max-Age=0;Path=/';
    for (const type of ['focus', 'pageshow', 'storage']) {
      window.dispatchEvent(new Event(type));
    }
    document.dispatchEvent(new Event('visibilitychange'));
    expect(consent.record.get()?.method).toBe('reject-all');
    expect(consentCommands('update')).toHaveLength(1);
  });

  it('lets nothing more out, not even what was granted a moment before', async () => {
    write(
      `<script type="text/plain" data-category="analytics">${unique()}</script>`,
    );
    const consent = visit({});
    consent.acceptAll();
    consent.stop();
    await settled();
    expect(document.querySelectorAll('script')).toHaveLength(1);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<script type="text/plain" data-category="analytics">${unique()}</script>`,
    );
    await settled();
    expect(document.querySelectorAll('script')).toHaveLength(2);
  });

  it('lets nothing be erased that the next start grants', async () => {
    const services = {
      pixel: { category: 'marketing', cookies: [{ name: '_px' }] },
    };
    visit({ services }).rejectAll();
    visit({ services }).acceptAll();
    document.cookie = '_px=1;Path=/';
    await settled();
    await settled();
    expect(document.cookie).toContain('_px=1');
    document.cookie = '_px=;Max-Age=0;Path=/';
  });

  it('can be called twice', () => {
    const consent = visit({});
    consent.stop();
    expect(() => consent.stop()).not.toThrow();
  });

  it('does not stop a library that was started after it', () => {
    const first = visit({});
    first.stop();
    const second = visit({});
    first.stop();
    expect(Object.is(createConsentry({}), second)).toBe(true);
    second.acceptAll();
    window.dispatchEvent(new Event('focus'));
    expect(second.isGranted('analytics')).toBe(true);
  });

  it('leaves the stored choice', () => {
    const consent = visit({});
    consent.acceptAll();
    consent.stop();
    expect(storedRecord()?.method).toBe('accept-all');
  });
});

describe('a start after a stop', () => {
  it('works, with another config too', async () => {
    const old = visit({});
    old.acceptAll();
    leave();
    write(
      `<script type="text/plain" data-category="video">${unique()}</script>`,
    );
    const consent = visit({ categories: { video: {} } });
    expect(consent).not.toBe(old);
    expect(consent.view.get()).toBe('banner');
    consent.save({ video: true });
    await eventually(() =>
      expect(document.querySelectorAll('script')).toHaveLength(2),
    );
  });

  it('knows what was released before: its stand-in comes back, and nobody is blamed', async () => {
    const [image] = write(
      '<img alt="" data-category="marketing" src="/grey.png" data-src="/ad.png">',
    );
    visit({}).acceptAll();
    await eventually(() => expect(image?.getAttribute('src')).toBe('/ad.png'));
    leave();
    const consent = visit({});
    await settled();
    expect(image?.getAttribute('src')).toBe('/ad.png');
    consent.withdraw();
    expect(image?.getAttribute('src')).toBe('/grey.png');
    await settled();
    expect(messages()).toEqual([]);
  });

  it('runs no script a second time', async () => {
    write(
      `<script type="text/plain" data-category="analytics">${unique()}</script>`,
    );
    visit({}).acceptAll();
    await eventually(() =>
      expect(document.querySelectorAll('script')).toHaveLength(2),
    );
    leave();
    const consent = visit({});
    await settled();
    consent.withdraw();
    consent.acceptAll();
    await settled();
    expect(document.querySelectorAll('script')).toHaveLength(2);
  });

  it('does not push a second default', () => {
    visit({ google: 'basic' });
    visit({ google: 'basic' });
    expect(consentCommands('default')).toHaveLength(1);
  });
});

describe('a second createConsentry', () => {
  it('returns the first, and says so', async () => {
    const first = visit({});
    const second = createConsentry({ categories: { video: {} } });
    expect(Object.is(second, first)).toBe(true);
    expect(first.grants.get()).not.toHaveProperty('video');
    await message('already runs');
  });

  it('acts once on each verb', () => {
    const first = visit({ google: 'basic' });
    createConsentry({ google: 'basic' });
    first.acceptAll();
    expect(consentCommands('default')).toHaveLength(1);
    expect(consentCommands('update')).toHaveLength(1);
  });
});
