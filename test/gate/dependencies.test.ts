// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDependencies } from '../../src/gate/dependencies.js';
import type { Turn } from '../../src/gate/turn.js';

const PATIENCE_MS = 5000;

// Each test is a document of its own: nothing has run in it.
beforeEach(() => {
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
  document.head.replaceChildren();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

const script = (attributes: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = `<script type="text/plain" ${attributes}></script>`;
  const held = box.querySelector('script');
  if (!held) throw new Error(attributes);
  return held;
};

const create = () => {
  const went: Turn[] = [];
  const problems: unknown[][] = [];
  const dependencies = createDependencies(
    (turn) => went.push(turn),
    PATIENCE_MS,
    (...problem) => problems.push(problem),
  );
  const turnOf = (attributes: string) => {
    const takeBack = vi.fn();
    const turn: Turn = { held: script(attributes), takeBack };
    return { turn, takeBack, isKept: dependencies.keep(turn) };
  };
  /** A script with these attributes has run. */
  const ran = (attributes: string) => {
    const held = script(attributes);
    dependencies.note(held.id, held);
  };
  const links = () =>
    [...document.head.querySelectorAll('link')].map((link) =>
      link.getAttribute('href'),
    );
  return { ...dependencies, turnOf, ran, went, problems, links };
};

describe('a script', () => {
  it.each(['', 'data-after=""', 'data-after="  "'])(
    'that names nothing (%s) is not kept',
    (attributes) => {
      const { turnOf, kept, links } = create();
      const { isKept } = turnOf(`${attributes} src="/b.js"`);
      expect(isKept).toBe(false);
      expect(kept.size).toBe(0);
      expect(links()).toEqual([]);
      vi.runAllTimers();
    },
  );

  it.each([
    ['an id', 'id="a"'],
    ['a service', 'data-service="a"'],
    ['a service beside an id', 'id="x" data-service="a"'],
  ])('goes once what it names has run, by %s', (_, attributes) => {
    const { turnOf, ran, kept, went } = create();
    const { turn, isKept } = turnOf('data-after="a"');
    expect(isKept).toBe(true);
    expect([...kept]).toEqual([turn]);
    ran('id="b" data-service="c"');
    ran('');
    expect(went).toEqual([]);
    ran(attributes);
    expect(went).toEqual([turn]);
    expect(kept.size).toBe(0);
    ran(attributes);
    expect(went).toEqual([turn]);
  });

  it('goes only when all that it names have run, in any order', () => {
    const { turnOf, ran, went } = create();
    const { turn } = turnOf('data-after=" a\tb  c "');
    for (const id of ['c', 'a', 'a']) ran(`id="${id}"`);
    expect(went).toEqual([]);
    ran('id="b"');
    expect(went).toEqual([turn]);
  });

  it('is not kept if what it names has run already, for another copy of us, too', () => {
    create().ran('id="a" data-service="maps"');
    const { turnOf } = create();
    expect(turnOf('data-after="a maps"').isKept).toBe(false);
    expect(turnOf('data-after="a other"').isKept).toBe(true);
  });

  it('lets those go in order that wait for the same', () => {
    const { turnOf, ran, went } = create();
    const one = turnOf('data-after="a"');
    const other = turnOf('data-after="b"');
    const two = turnOf('data-after="a"');
    ran('id="a"');
    expect(went).toEqual([one.turn, two.turn]);
    ran('id="b"');
    expect(went.at(-1)).toBe(other.turn);
  });

  it.each(['undefined', 'null', '#', ''])(
    'that names %j does not take a script without a name for it',
    (name) => {
      const { turnOf, ran, went } = create();
      turnOf(`data-after="other ${name}"`);
      ran('');
      ran('id="other"');
      expect(went).toHaveLength(name ? 0 : 1);
    },
  );

  it('is fetched while it waits', () => {
    const { turnOf, links } = create();
    const { turn } = turnOf('data-after="a" src="/b.js"');
    expect(links()).toEqual(['/b.js']);
    expect(turn.link?.rel).toBe('preload');
    turnOf('data-after="a"');
    expect(links()).toHaveLength(1);
  });
});

describe('the patience with what does not come', () => {
  it('ends with a word to the owner, and goes on waiting', () => {
    const { turnOf, ran, problems, went } = create();
    const { turn } = turnOf('data-after="a"');
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect(problems).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(problems).toEqual([['after', turn.held]]);
    ran('id="a"');
    expect(went).toEqual([turn]);
  });

  it('does not end for what came in time', () => {
    const { turnOf, ran, problems } = create();
    turnOf('data-after="a"');
    ran('id="a"');
    vi.runAllTimers();
    expect(problems).toEqual([]);
  });
});

describe('a wait that is stopped', () => {
  it('is as if the script had never been met', () => {
    const { turnOf, ran, kept, went, problems, links } = create();
    const { turn, takeBack } = turnOf('data-after="a" src="/b.js"');
    const other = turnOf('data-after="a"');
    turn.stop?.();
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect([...kept]).toEqual([other.turn]);
    expect(links()).toEqual([]);
    ran('id="a"');
    vi.runAllTimers();
    expect(went).toEqual([other.turn]);
    expect(problems).toEqual([]);
  });

  it('need not have a download', () => {
    const { turnOf } = create();
    const { turn, takeBack } = turnOf('data-after="a"');
    expect(() => turn.stop?.()).not.toThrow();
    expect(takeBack).toHaveBeenCalledTimes(1);
  });
});
