// @vitest-environment happy-dom
// A page that keeps a vendor's snippet of its own, or a part of it.
import { afterEach, expect, it } from 'vitest';
import { loader as livechat } from '../../src/vendors/livechat.js';
import { loader as mixpanel } from '../../src/vendors/mixpanel.js';

afterEach(() => {
  for (const name of ['LiveChatWidget', 'mixpanel']) {
    Reflect.deleteProperty(window, name);
  }
});

it('calls of Mixpanel’s people wait beside a snippet that makes them late', () => {
  const page = Object.assign([], { __SV: 1.2, _i: [] });
  Reflect.set(window, 'mixpanel', page);
  mixpanel.install?.({ token: '0123456789abcdef0123456789abcdef' });
  const people: object = Object(Reflect.get(page, 'people'));
  const set: unknown = Reflect.get(people, 'set');
  expect(set).toBeTypeOf('function');
  if (typeof set === 'function') set('plan', 'free');
  expect(people).toEqual(expect.arrayContaining([['set', 'plan', 'free']]));
});

it('what waits in the page’s own widget of LiveChat stays', () => {
  const waiting = [['call', ['maximize']]];
  Reflect.set(window, 'LiveChatWidget', { _q: waiting });
  livechat.install?.({ license: 1 });
  expect(Reflect.get(window, 'LiveChatWidget')).toMatchObject({
    _q: waiting,
    _v: '2.0',
  });
});
