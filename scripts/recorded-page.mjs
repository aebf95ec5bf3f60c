// A page without a browser that writes down, as code of a page would have it,
// what is done with its globals.

/** Stands for whatever the time is. */
const NOW_MS = 1_000_000_000_000;

const isName = (key) => /^[A-Za-z_$][\w$]*$/.test(key);

const textOf = (text) =>
  `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;

const member = (path, key) =>
  isName(key) ? `${path}.${key}` : `${path}[${textOf(key)}]`;

/** The clock of the page, which stands still. */
class Clock extends Date {
  constructor() {
    super(NOW_MS);
  }

  static now() {
    return NOW_MS;
  }
}

function ScriptElement(src) {
  this.src = src;
}

/** What a stub keeps for itself, such as its calls of `init`, which are to be seen as calls. */
const isInner = (key) => key.startsWith('_');

const isPlain = (value) =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Whether it is what any list can do; to push is to tell. */
const isOfLists = (target, key) =>
  Array.isArray(target) &&
  key !== 'push' &&
  !Object.hasOwn(target, key) &&
  typeof target[key] === 'function';

/** Nothing comes of it but what is written down. */
const nothing = () =>
  function unknown() {
    return undefined;
  };

export const createPage = () => {
  const globals = {};
  /** What is written down, and as what. */
  const paths = new WeakMap();
  let lines = [];
  const listeners = [];
  let isRecording = false;
  let isComplete = false;

  /** A value as code has it. */
  const print = (value) => {
    if (paths.has(value)) return paths.get(value);
    if (typeof value === 'string') return textOf(value);
    if (typeof value === 'function') return '() => {}';
    if (value === NOW_MS) return 'Date.now()';
    if (value instanceof Clock) return 'new Date()';
    if (Array.isArray(value)) return `[${value.map(print).join(', ')}]`;
    if (typeof value !== 'object' || !value) return String(value);
    const entries = Object.entries(value).map(
      ([key, one]) => `${isName(key) ? key : textOf(key)}: ${print(one)}`,
    );
    return entries[0] ? `{ ${entries.join(', ')} }` : '{}';
  };

  const printCall = (path, args) => {
    // Google's `gtag` is the one that pushes what it was called with.
    const [first] = args;
    const isCommand =
      Object.prototype.toString.call(first) === '[object Arguments]';
    return isCommand
      ? `gtag(${[...first].map(print).join(', ')})`
      : `${path}(${args.map(print).join(', ')})`;
  };

  /** Callbacks run, as if all went well. */
  const callBack = (args) => {
    for (const run of args) {
      if (typeof run !== 'function' || paths.has(run)) continue;
      try {
        run();
      } catch {
        // No callback: it needs to be handed something.
      }
    }
  };

  const record = (target, path) => {
    const proxy = new Proxy(target, {
      get: (_, key) => {
        const value = Reflect.get(target, key);
        if (typeof key === 'symbol') return value;
        if (isInner(key)) return undefined;
        if (isOfLists(target, key)) return value.bind(target);
        return isPlain(value)
          ? value
          : record(value ?? nothing(), member(paths.get(proxy), key));
      },
      set: (_, key, value) => {
        if (typeof value === 'function' || isInner(key)) return true;
        lines.push(`${member(paths.get(proxy), key)} = ${print(value)}`);
        return true;
      },
      apply: (_called, _this, args) => {
        lines.push(printCall(paths.get(proxy), args));
        callBack(args);
      },
      construct: (_made, args) =>
        record(nothing(), `new ${printCall(paths.get(proxy), args)}`),
    });
    paths.set(proxy, path);
    return proxy;
  };

  const assign = (name, value) => {
    if (paths.get(value) === name) return;
    lines.push(`${member('window', name)} = ${print(value)}`);
    // What is made is known by the name that it gets.
    if (paths.has(value)) paths.set(value, name);
  };

  const isThere = (name) => isComplete || Object.hasOwn(globals, name);

  const page = new Proxy(globals, {
    get: (_, name) => {
      const value = globals[name];
      if (!isRecording || typeof name === 'symbol') return value;
      const isMissing = value === undefined && !isComplete;
      return isMissing || isPlain(value)
        ? value
        : record(value ?? nothing(), name);
    },
    set: (_, name, value) => {
      if (isRecording) assign(name, value);
      else globals[name] = value;
      return true;
    },
    getOwnPropertyDescriptor: (_, name) =>
      typeof name === 'string' && isThere(name)
        ? {
            ...{ value: page[name], configurable: true },
            ...{ enumerable: true, writable: true },
          }
        : undefined,
  });

  return {
    /** What code of the page has as its globals. */
    scope: {
      window: page,
      document: {},
      navigator: { userAgent: '' },
      Date: Clock,
      HTMLScriptElement: ScriptElement,
      CustomEvent: nothing(),
      EventTarget: {
        prototype: {
          addEventListener: (_type, run) => listeners.push(run),
          dispatchEvent: () => true,
        },
      },
    },
    globals,
    /**
     * What is done while it runs.
     * @param run - whatever it likes
     * @param withAll - whether every vendor's script is there, with all that it may have
     * @returns {string[]} a statement each
     */
    note: (run, withAll = false) => {
      lines = [];
      [isRecording, isComplete] = [true, withAll];
      run();
      [isRecording, isComplete] = [false, false];
      return lines;
    },
    /** Has a script run. */
    load: (src) => {
      const target = new ScriptElement(src);
      for (const run of listeners) run({ target });
    },
  };
};
