// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  claimRun,
  claimedScripts,
  hasRun,
  lastRendering,
  noteRun,
  noteShape,
} from '../../src/gate/run-once.js';

// Each test is a document of its own: nothing has run in it.
beforeEach(() => {
  Reflect.deleteProperty(document, Symbol.for('consentry.ran'));
  document.body.replaceChildren();
});

/** A held script on the page. */
const add = (text = 'one()', attributes = ''): HTMLScriptElement => {
  const box = document.createElement('div');
  box.innerHTML = `<script type="text/plain" ${attributes}>${text}</script>`;
  const script = box.querySelector('script');
  if (!script) throw new Error(text);
  document.body.append(script);
  return script;
};
const runs = (script: HTMLElement) => claimRun(script) !== undefined;

describe('a held script', () => {
  it('runs once', () => {
    const script = add();
    expect([runs(script), runs(script), runs(script)]).toEqual([
      ...[true, false, false],
    ]);
  });

  it('runs once, also after it was moved or taken out and put back', () => {
    const script = add();
    expect(runs(script)).toBe(true);
    script.remove();
    expect(runs(script)).toBe(false);
    document.body.append(script);
    expect(runs(script)).toBe(false);
  });

  it('runs beside an equal one, but not in its place', () => {
    const first = add();
    const second = add();
    expect([runs(first), runs(second)]).toEqual([true, true]);
    first.remove();
    expect(runs(add())).toBe(false);
    expect(runs(add())).toBe(true);
  });

  it('does not run however often the page renders it anew', () => {
    let script = add();
    expect(runs(script)).toBe(true);
    for (let time = 0; time < 3; time++) {
      script.remove();
      script = add();
      expect(runs(script)).toBe(false);
    }
  });

  it('runs in the place of another one', () => {
    const first = add('one()');
    expect(runs(first)).toBe(true);
    first.remove();
    expect(runs(add('two()'))).toBe(true);
    expect(runs(add('one()', 'async'))).toBe(true);
  });

  it('runs each time with data-repeat', () => {
    for (let time = 0; time < 3; time++) {
      const script = add('one()', 'data-repeat');
      expect([runs(script), runs(script)]).toEqual([true, false]);
      script.remove();
    }
  });

  it('runs once for two copies of us', async () => {
    const script = add();
    expect(runs(script)).toBe(true);
    vi.resetModules();
    const other = await import('../../src/gate/run-once.js');
    expect(other.claimRun).not.toBe(claimRun);
    expect(other.claimRun(script)).toBeUndefined();
    expect(other.claimedScripts()).toEqual([script]);
  });
});

describe('a run that is taken back', () => {
  it('may happen later, once', () => {
    const script = add();
    claimRun(script)?.();
    expect(claimedScripts()).toEqual([]);
    expect([runs(script), runs(script)]).toEqual([true, false]);
  });

  it('leaves an equal one that ran as it is', () => {
    const [first, second] = [add(), add()];
    const takeBack = claimRun(first);
    claimRun(second);
    takeBack?.();
    expect(runs(second)).toBe(false);
    // Rendered anew, it is still the one that ran.
    second.remove();
    expect(runs(add())).toBe(false);
  });

  it('is no run that a new rendering could repeat', () => {
    const script = add();
    claimRun(script)?.();
    script.remove();
    expect(runs(add())).toBe(true);
  });

  it('was that of the one rendered in its place meanwhile, too', () => {
    const first = add();
    const takeBack = claimRun(first);
    first.remove();
    const second = add();
    expect(runs(second)).toBe(false);
    takeBack?.();
    expect(claimedScripts()).toEqual([]);
    expect(runs(second)).toBe(true);
    expect(runs(first)).toBe(true);
  });

  it('takes no other run along, if an equal one stands in its place', () => {
    const [first, other] = [add(), add()];
    const takeBack = claimRun(first);
    expect(runs(other)).toBe(true);
    first.remove();
    expect(runs(add())).toBe(false);
    takeBack?.();
    // The other one ran, and is now rendered anew.
    other.remove();
    expect(runs(add())).toBe(false);
  });

  it('is taken back once, however often that is said', () => {
    const [first, other] = [add(), add()];
    const takeBack = claimRun(first);
    expect(runs(other)).toBe(true);
    takeBack?.();
    takeBack?.();
    other.remove();
    expect(runs(add())).toBe(false);
  });
});

// Once it runs, a script may look otherwise than it was written.
describe('a script that looks otherwise when it runs', () => {
  const runChanged = () => {
    const script = add();
    const takeBack = claimRun(script);
    script.setAttribute('data-state', 'runs');
    noteShape(script);
    return { script, takeBack };
  };
  const again = () => runs(add('one()', 'data-state="runs"'));

  it('does not run again where markup is read and written back', () => {
    const { script } = runChanged();
    script.remove();
    expect(again()).toBe(false);
  });

  it('leaves an equal one that stands beside it alone', () => {
    runChanged();
    expect(again()).toBe(true);
  });

  it('has run in no shape, if its run is taken back', () => {
    const { script, takeBack } = runChanged();
    takeBack?.();
    script.remove();
    expect(again()).toBe(true);
    expect(runs(add())).toBe(true);
  });

  it('may have its run taken back though nobody noted how it looks', () => {
    const script = add();
    const takeBack = claimRun(script);
    script.setAttribute('data-state', 'runs');
    takeBack?.();
    expect(claimedScripts()).toEqual([]);
    expect(runs(script)).toBe(true);
  });
});

describe('what stands in the place of a script', () => {
  it('is itself before it runs, and as long as it stays', () => {
    const script = add();
    expect(lastRendering(script)).toBe(script);
    claimRun(script);
    expect(lastRendering(script)).toBe(script);
  });

  it('is what the page last rendered there', () => {
    const first = add();
    claimRun(first);
    let last = first;
    for (let time = 0; time < 2; time++) {
      last.remove();
      last = add();
      expect(runs(last)).toBe(false);
      expect(lastRendering(first)).toBe(last);
    }
  });
});

describe('a name that something may wait for', () => {
  it('has run once that was noted, and no other has', () => {
    expect(hasRun('maps')).toBe(false);
    noteRun('maps');
    expect(hasRun('maps')).toBe(true);
    expect(hasRun('map')).toBe(false);
    expect(hasRun('toString')).toBe(false);
  });

  it('is none of a script’s own text', () => {
    const script = add();
    claimRun(script);
    expect(hasRun(script.outerHTML)).toBe(false);
    noteRun(script.outerHTML);
    script.remove();
    expect(runs(add())).toBe(false);
  });
});

describe('the scripts that ran', () => {
  it('are listed in order, without names and renderings', () => {
    expect(claimedScripts()).toEqual([]);
    const [one, two] = [add('one()'), add('two()')];
    claimRun(one);
    noteRun('maps');
    claimRun(two);
    expect(claimedScripts()).toEqual([one, two]);
  });
});
