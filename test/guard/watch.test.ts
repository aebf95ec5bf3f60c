// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { GUARD } from '../../src/guard/published.js';
import { createVerdict } from '../../src/guard/verdict.js';
import { watch } from '../../src/watch.js';
import { startEachTestAfresh, visit } from '../journeys/visit.js';

startEachTestAfresh();
afterEach(() => {
  Reflect.deleteProperty(window, GUARD);
});

it('what the guard stops is printed with the reason, before and after', () => {
  const consent = visit({ categories: { analytics: {} } });
  const verdict = createVerdict({}, () => consent.grants.get());
  Reflect.set(window, GUARD, verdict);
  const block = (what: string, name: string) =>
    verdict.note({ kind: 'fetch', what, rule: { name, pattern: 'a.example' } });
  block('https://a.example/early', 'analytics');
  const print = vi.spyOn(console, 'info').mockImplementation(() => {});
  watch(consent);
  block('https://a.example/late', 'analitycs');
  verdict.note({ kind: 'cookie', what: '_st' });
  const said = print.mock.calls.map((words) => words.join(' '));
  expect(said.filter((text) => text.includes('stopped'))).toEqual([
    'Consentry: stopped: fetch https://a.example/early - needs analytics, by the rule "a.example"',
    'Consentry: stopped: fetch https://a.example/late - needs analitycs, which the config does not have, by the rule "a.example"',
    'Consentry: stopped: cookie _st - a service that is not granted declares it',
  ]);
  consent.stop();
  const spoken = print.mock.calls.length;
  block('https://a.example/after', 'analytics');
  expect(print.mock.calls).toHaveLength(spoken);
});
