// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createPatches } from '../../src/guard/patches.js';

/** Something of the browser: a method, a property with a setter, a constructor. */
const makeBrowser = () => {
  class Socket {
    static readonly OPEN = 1;
    readonly url: string;
    constructor(url: string) {
      this.url = url;
    }
  }
  let text = '';
  const owner = {
    add(this: { readonly base: number }, one: number, other: number) {
      return this.base + one + other;
    },
    base: 10,
    get text() {
      return text;
    },
    set text(value: string) {
      text = value;
    },
    Socket,
    word: 'x',
  };
  return owner;
};

const start = () => {
  const owner = makeBrowser();
  const controller = new AbortController();
  const patch = createPatches(controller.signal);
  return { owner, patch, stop: () => controller.abort() };
};

const clean = () => {
  Reflect.deleteProperty(Object.prototype, 'set');
  Reflect.deleteProperty(Object.prototype, 'apply');
};
afterEach(clean);

describe('a patch', () => {
  it('of a method sees this and arguments, and may answer itself', () => {
    const { owner, patch } = start();
    const { add } = owner;
    patch(owner, 'add', (self, args, go) =>
      args[0] === 1 ? [self === owner, go([5, 5])] : go(),
    );
    expect(owner.add(1, 2)).toEqual([true, 20]);
    expect(owner.add(2, 3)).toBe(15);
    expect([owner.add.name, owner.add.length]).toEqual([add.name, add.length]);
  });

  it('of a setter leaves the getter alone', () => {
    const { owner, patch } = start();
    patch(owner, 'text', (_, [value], go) =>
      value === 'no' ? undefined : go(),
    );
    owner.text = 'yes';
    owner.text = 'no';
    expect(owner.text).toBe('yes');
  });

  it('of a constructor keeps instances, subclasses, statics and `constructor`', () => {
    const { owner, patch } = start();
    patch(owner, 'Socket', (_, args, go) => go(args[0] === 'a' ? ['b'] : args));
    class Own extends owner.Socket {}
    const one = new owner.Socket('a');
    expect(one.url).toBe('b');
    expect(one).toBeInstanceOf(owner.Socket);
    expect(one.constructor).toBe(owner.Socket);
    expect(new Own('c')).toBeInstanceOf(Own);
    expect(new Own('c').url).toBe('c');
    expect(owner.Socket.OPEN).toBe(1);
  });

  it('of what is not there, or no function, is none', () => {
    const { owner, patch } = start();
    const before = Object.getOwnPropertyDescriptors(owner);
    patch(owner, 'nothing', () => 0);
    patch(owner, 'word', () => 0);
    expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before);
  });

  it('is not deceived by polluted prototypes', () => {
    const { owner, patch } = start();
    const polluted = Object.assign(Object.create(null), {
      ...{ value: () => 'polluted', configurable: true },
    });
    Reflect.defineProperty(Object.prototype, 'set', polluted);
    patch(owner, 'add', (_, __, go) => go([1, 1]));
    Reflect.defineProperty(Object.prototype, 'apply', polluted);
    const sum = owner.add(2, 3);
    clean();
    expect(sum).toBe(12);
  });
});

describe('stopping', () => {
  it('puts everything back as it was', () => {
    const { owner, patch, stop } = start();
    const before = Object.getOwnPropertyDescriptors(owner);
    const { constructor } = owner.Socket.prototype;
    for (const name of ['add', 'text', 'Socket']) patch(owner, name, () => 0);
    stop();
    expect(Object.getOwnPropertyDescriptors(owner)).toEqual(before);
    expect(owner.Socket.prototype.constructor).toBe(constructor);
  });

  it('leaves what others have put on top, and lets everything through', () => {
    const { owner, patch, stop } = start();
    patch(owner, 'add', () => 'ours');
    const ours = owner.add;
    const theirs = function theirs(
      this: typeof owner,
      one: number,
      two: number,
    ) {
      return ours.call(this, one, two) + 1000;
    };
    owner.add = theirs;
    stop();
    expect(owner.add).toBe(theirs);
    expect(owner.add(1, 2)).toBe(1013);
  });
});
