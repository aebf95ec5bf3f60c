// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { command, entriesOf } from '../../src/services/google-layer.js';
import { startTag, takeEvents } from '../../src/vendors/google-tag.js';

it('a data layer that the page keeps for itself is empty, and asked for once', () => {
  let asked = 0;
  Object.defineProperty(window, 'ownLayer', {
    get: () => {
      asked += 1;
    },
  });
  expect(entriesOf('ownLayer')).toEqual([]);
  expect(asked).toBe(1);
  command('ownLayer', ['js', new Date()]);
});

describe('what the page tells Google early', () => {
  const start = (layer: unknown[], ...ids: string[]): unknown[][] => {
    Reflect.set(window, 'early', layer);
    for (const id of ids) {
      const state = { isGranted: true, grants: {}, dataLayer: 'early' };
      const giveBack = takeEvents(state);
      for (const call of startTag(['config', id], state)) {
        command('early', call);
      }
      giveBack();
    }
    return layer.map((entry) => Array.from<unknown>(Object(entry)));
  };
  const clock = ['js', expect.any(Date)];
  const SIGN_UP = ['event', 'sign_up'];

  it('comes behind every tag that starts with it', () => {
    expect(start([SIGN_UP, { event: 'own' }], 'G-1', 'AW-2')).toEqual([
      ...[[], clock, ['config', 'G-1'], ['config', 'AW-2'], SIGN_UP],
    ]);
  });

  it('stays where it is once Google hears the layer', () => {
    const layer: unknown[] = [['js', new Date()], SIGN_UP];
    Object.assign(layer, { push: layer.push.bind(layer) });
    expect(start(layer, 'AW-2')).toEqual([
      ...[clock, SIGN_UP, ['config', 'AW-2']],
    ]);
  });
});
