// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { command, entriesOf } from '../../src/services/google-layer.js';

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
