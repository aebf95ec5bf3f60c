// Counts what the library's files have begun and not ended: listeners, observers,
// timers, channels, changed natives, nodes.

/** An init script: notes from now on what is begun, and what there was. */
export const watchNatives = (): void => {
  const left = new Map<string, string>();
  let serial = 0;
  Reflect.set(window, 'leftBehind', left);
  /** Only of the library's files: Playwright begins much in a page, too. */
  const begin = (what: string): string => {
    serial += 1;
    if (new Error().stack?.includes('/lib/')) left.set(`${serial}`, what);
    return `${serial}`;
  };

  /** Of the page: it is there after us, unlike what we have made. */
  const nameOf = (target: unknown): string => {
    const own: [unknown, string][] = [
      [window, 'window'],
      [document, 'document'],
      [document.documentElement, 'html'],
      [document.body, 'body'],
      [Reflect.get(window, 'cookieStore') ?? '', 'cookieStore'],
    ];
    const found = own.find(([one]) => one === target);
    if (found) return found[1];
    return target instanceof MediaQueryList ? target.media : '';
  };

  const listeners = new WeakMap<object, Map<string, string>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (type: string, options: unknown): string =>
    `${type} ${String(typeof options === 'object' ? Reflect.get(options ?? {}, 'capture') : options)}`;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    const name = nameOf(this);
    if (!name || !listener) return;
    const key = begin(`listener: ${type} on ${name}`);
    const keys = listeners.get(listener) ?? new Map<string, string>();
    listeners.set(listener, keys.set(keyOf(type, options), key));
    const { signal, once } = Object(options);
    if (signal) {
      addEventListener.call(signal, 'abort', () => left.delete(key));
    }
    if (once)
      addEventListener.call(this, type, () => left.delete(key), options);
  };
  EventTarget.prototype.removeEventListener = function (
    type,
    listener,
    options,
  ) {
    removeEventListener.call(this, type, listener, options);
    const key = listener && listeners.get(listener)?.get(keyOf(type, options));
    if (key) left.delete(key);
  };

  const observers = new WeakMap<object, string>();
  for (const Observer of [
    MutationObserver,
    ResizeObserver,
    IntersectionObserver,
  ]) {
    const { observe, disconnect } = Observer.prototype;
    Reflect.set(
      Observer.prototype,
      'observe',
      function (this: object, ...args: []) {
        if (!observers.has(this)) observers.set(this, begin(Observer.name));
        return Reflect.apply(observe, this, args);
      },
    );
    Reflect.set(Observer.prototype, 'disconnect', function (this: object) {
      left.delete(observers.get(this) ?? '');
      observers.delete(this);
      return Reflect.apply(disconnect, this, []);
    });
  }

  const timers: readonly (readonly [string, string])[] = [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ];
  for (const [start, end] of timers) {
    const starts: ((...args: unknown[]) => number) | undefined = Reflect.get(
      window,
      start,
    );
    const ends = Reflect.get(window, end);
    if (!starts) continue;
    const keys = new Map<unknown, string>();
    Reflect.set(
      window,
      start,
      (fn: (...args: unknown[]) => void, ...more: unknown[]) => {
        const key = begin(start);
        const id = starts.call(
          window,
          (...args: unknown[]) => {
            if (start !== 'setInterval') left.delete(key);
            fn(...args);
          },
          ...more,
        );
        keys.set(id, key);
        return id;
      },
    );
    Reflect.set(window, end, (id: unknown) => {
      left.delete(keys.get(id) ?? '');
      ends.call(window, id);
    });
  }

  window.BroadcastChannel = class extends BroadcastChannel {
    readonly key = begin('BroadcastChannel');
    override close(): void {
      left.delete(this.key);
      super.close();
    }
  };

  /** Everything that hangs on a page's own objects. */
  const inventory = (): Map<string, unknown> => {
    const found = new Map<string, unknown>();
    const owners: Record<string, object> = {
      window,
      document,
      history,
      navigator,
    };
    for (const name of Object.getOwnPropertyNames(window)) {
      const value: unknown = Object.getOwnPropertyDescriptor(
        window,
        name,
      )?.value;
      if (typeof value === 'function' && value.prototype) {
        owners[`${name}.prototype`] = value.prototype;
      }
    }
    for (const [name, owner] of Object.entries(owners)) {
      for (const key of Reflect.ownKeys(owner)) {
        const { value, get, set } = Object(
          Reflect.getOwnPropertyDescriptor(owner, key),
        );
        // Frames and elements with names come and go by themselves.
        if (name === 'window' && /^\d+$/.test(String(key))) continue;
        found.set(`${name}.${String(key)}`, value ?? get ?? set);
      }
    }
    return found;
  };
  const first = inventory();
  for (const name of ['firstInventory', 'inventory']) {
    first.set(`window.${name}`, name === 'inventory' ? inventory : first);
  }
  Reflect.set(window, 'inventory', inventory);
  Reflect.set(window, 'firstInventory', first);
};

/** In the page: what was begun and is still there. */
export const countLeft = (): string[] => {
  const left: Map<string, string> = Reflect.get(window, 'leftBehind');
  const before: Map<string, unknown> = Reflect.get(window, 'firstInventory');
  const after: Map<string, unknown> = Reflect.get(window, 'inventory')();
  const changed = [...after].flatMap(([name, value]) =>
    Object.is(before.get(name), value) ? [] : `changed: ${name}`,
  );
  const nodes = [
    ...document.querySelectorAll(
      'link[rel*="preload"],style,[data-consentry]:not([data-consentry="open"],[data-consentry="config"])',
    ),
  ];
  return [
    ...left.values(),
    ...changed
      .filter((text) => !/gtag\.prototype|__pw|__playwright/.test(text))
      .sort(),
    ...nodes.map((node) => `node: ${node.outerHTML}`),
  ];
};
