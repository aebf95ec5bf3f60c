// @vitest-environment happy-dom
// The part that loads services by name, with vendors made up.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { atom } from 'nanostores';
import type { Config } from '../../src/config-keys.js';
import { CONTRACT } from '../../src/parts/contract.js';
import type {
  HiddenParts,
  Inside,
  LoadPart,
  PresencePart,
  ServiceFactsPart,
  ServiceFile,
} from '../../src/parts/contract.js';
import { createConsent } from '../../src/consent/consent.js';
import { noteRun } from '../../src/gate/run-once.js';
import type {
  Loader,
  Parameters,
  Queue,
  Takes,
} from '../../src/services/loader.js';
import * as presencePart from '../../src/services/presence.js';
import { createFacts } from '../../src/services/facts.js';
import type { Facts } from '../../src/services/facts.js';
import { takesOf } from '../../src/services/parameters.js';
import { categorise, serve as serveAll } from '../../src/services/services.js';
import type { Grants, Service, Settings } from '../../src/types.js';

let count = 0;
/** A name that no test had before: what was started in a document stays so. */
const fresh = (): string => `vendor-${++count}`;

const controllers: AbortController[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const controller of controllers.splice(0)) controller.abort();
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

/** As the build makes it. */
const fileOf = ({
  loader,
  takes = [0, {}],
}: Pick<Setup, 'loader' | 'takes'>): ServiceFile => [
  CONTRACT,
  'marketing',
  takes,
  loader,
];

interface Setup {
  readonly loader?: Loader | undefined;
  readonly takes?: Takes;
  readonly given?: Service['given'];
  readonly settings?: Partial<Settings>;
  readonly open?: readonly string[];
  readonly grants?: Grants;
  readonly service?: Partial<Service>;
  readonly load?: (id: string) => Promise<ServiceFile>;
  readonly details?: Facts['details'];
  readonly facts?: () => Promise<ServiceFactsPart>;
  readonly presence?: () => Promise<PresencePart>;
  readonly serveAll?: typeof serveAll;
}

const serviceOf = (id: string): Service => ({
  ...{ id, name: id, category: 'marketing', required: false },
});

type Loaders = {
  readonly [Name in keyof HiddenParts]: () => Promise<HiddenParts[Name]>;
};

/** As an entry gets at its parts. */
const partsOf = (
  { services }: Pick<Settings, 'services'>,
  { load, details, ...setup }: Setup,
): LoadPart => {
  const facts = createFacts({
    details: details ?? (() => Promise.reject(new Error('no details'))),
    parameters: () => Promise.resolve(PARAMETERS),
  });
  const none = () => Promise.reject(new Error('404'));
  const loaders: Loaders = {
    ...{ release: none, erase: none, services: none, problems: none },
    'service-facts': setup.facts ?? (() => Promise.resolve(facts)),
    'consent-mode': () => import('../../src/services/consent-mode.js'),
    presence: setup.presence ?? (() => Promise.resolve(presencePart)),
    ...Object.fromEntries(
      services.map(({ id }) => [
        `services/${id}`,
        async () => ({ default: await (load?.(id) ?? fileOf(setup)) }),
      ]),
    ),
  };
  return (name) => loaders[name]();
};

/** Everything that is under way has come. */
const settled = () => new Promise((done) => setTimeout(done));

/** Serves one service. */
const serve = async (id: string, setup: Setup = {}) => {
  const { given = {} } = setup;
  const controller = new AbortController();
  controllers.push(controller);
  const report = vi.fn<Inside['report']>();
  let open = setup.open ?? [id, 'marketing'];
  let grants = setup.grants ?? {};
  const settings: Settings = {
    categories: [{ name: 'marketing', required: false }],
    services: [
      {
        ...{ id, name: id, category: 'marketing', required: false, given },
        ...setup.service,
      },
    ],
    storage: { name: 'consentry' },
    ...setup.settings,
  };
  const { consent } = createConsent({
    ...{ settings, stored: undefined, signals: [], landing: undefined },
    ...{ report, shut: false, commit: () => {}, apply: () => {} },
    ...{ opened: () => undefined, stop: () => {} },
  });
  const store = atom(grants);
  const inside: Inside = {
    consent: { ...consent, grants: store },
    settings,
    ...{ asked: () => open, rest: () => 'none', signals: [], tells: [] },
    ...{ report, signal: controller.signal, nonce: 'n', prepare: () => {} },
    loadPart: partsOf(settings, setup),
    loadOnce: undefined,
    loadedOnce: {},
    describe: () => Promise.resolve(settings),
  };
  const describeAll = (setup.serveAll ?? serveAll)(inside);
  await settled();
  /** A choice: everything is answered then. */
  const choose = (isGranted: boolean, answered = true) => {
    grants = { [id]: isGranted, marketing: isGranted };
    open = answered ? [] : [id];
    for (const tell of inside.tells) tell(grants);
    store.set(grants);
  };
  return { report, inside, choose, controller, describeAll };
};

const held = () => [
  ...document.head.querySelectorAll<HTMLScriptElement>(
    'script[type="text/plain"]',
  ),
];
const globalOf = (name: string): unknown => Reflect.get(window, name);

const PARAMETERS: Parameters = {
  key: ['[a-z]+', 'abc'],
  'region?': ['eu|us', 'eu'],
};

/** A vendor with a list, a script and a switch. */
const listed = (list: string) => {
  const loader: Loader = {
    queues: [[list]],
    globals: ({ key }) => ({ [`${list}Key`]: key }),
    start: ({ key }) => [['init', key]],
    scripts: ({ key }) => [`https://vendor.test/${String(key)}.js`],
    tell: ({ isGranted }) => [['consent', isGranted]],
    hasOffSwitch: true,
  };
  return { loader, takes: takesOf(PARAMETERS) };
};

describe('a service by name', () => {
  it('has its queue in place before any choice, and nothing else', async () => {
    const list = fresh();
    await serve(fresh(), { ...listed(list), given: { key: 'abc' } });
    expect(globalOf(list)).toEqual([]);
    expect(globalOf(`${list}Key`)).toBeUndefined();
    expect(held()).toEqual([]);
  });

  it('leaves a function that the page has under the name of its queue', async () => {
    const list = fresh();
    const own = () => {};
    Reflect.set(window, list, own);
    await serve(fresh(), { ...listed(list), given: { key: 'abc' } });
    expect(globalOf(list)).toBe(own);
  });

  it('is started once by a yes: its calls, then what the page called early, then its script, held', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
    });
    const queue = globalOf(list);
    if (Array.isArray(queue)) queue.push(['early']);
    choose(true);
    expect(queue).toEqual([['init', 'abc'], ['early']]);
    expect(globalOf(`${list}Key`)).toBe('abc');
    const [script, ...more] = held();
    expect(more).toEqual([]);
    expect(script?.getAttribute('data-consentry-src')).toBe(
      'https://vendor.test/abc.js',
    );
    expect(script?.dataset).toMatchObject({
      category: 'marketing',
      service: id,
    });
    expect(script?.hasAttribute('async')).toBe(true);
    expect(script?.nonce).toBe('n');
    noteRun(id);
    choose(false);
    choose(true);
    expect(held()).toHaveLength(1);
    expect(queue).toEqual([
      ...[['init', 'abc'], ['early']],
      ...[
        ['consent', false],
        ['consent', true],
      ],
    ]);
  });

  it('is told of every change once, and of nothing before it was started', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
    });
    choose(false);
    choose(false);
    expect(globalOf(list)).toEqual([]);
    choose(true);
    choose(true);
    choose(false);
    choose(false);
    expect(globalOf(list)).toEqual([
      ['init', 'abc'],
      ['consent', false],
    ]);
  });

  it('drops what the page called under a refusal', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
      open: [],
    });
    const queue = globalOf(list);
    if (Array.isArray(queue)) queue.push(['refused']);
    choose(true);
    expect(queue).toEqual([['init', 'abc']]);
  });

  it('can be spoken to once it has begun, if it may begin', async () => {
    const [list, id] = [fresh(), fresh()];
    const { inside } = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
      open: [],
      grants: { [id]: true },
    });
    await inside.named?.get(id)?.opened;
    expect(globalOf(list)).toEqual([['init', 'abc']]);
  });

  it('is spoken to by nobody if it can’t be loaded', async () => {
    const { inside } = await serve('nowhere', {
      load: () => Promise.reject(new Error('404')),
    });
    const opened = vi.fn<() => void>();
    void inside.named?.get('nowhere')?.opened?.then(opened);
    await settled();
    expect(opened).not.toHaveBeenCalled();
  });

  it('starts with the page if it is granted already', async () => {
    const [list, id] = [fresh(), fresh()];
    await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
      open: [],
      grants: { [id]: true },
    });
    expect(held()).toHaveLength(1);
  });

  it('is not started again by a library that starts after a stop', async () => {
    const [list, id] = [fresh(), fresh()];
    const first = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
    });
    first.choose(true);
    first.controller.abort();
    const second = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
      open: [],
      grants: { [id]: true },
    });
    second.choose(false);
    first.choose(true);
    expect(held()).toHaveLength(1);
    expect(globalOf(list)).toEqual([
      ['init', 'abc'],
      ['consent', true],
      ['consent', false],
    ]);
  });

  it('says which have an off switch', async () => {
    const id = fresh();
    const { inside } = await serve(id, {
      ...listed(fresh()),
      given: { key: 'abc' },
    });
    expect(inside.named?.get(id)?.endsWhenTold).toBe(true);
  });

  it('has no off switch where the page has something that can hear no call', async () => {
    const id = fresh();
    Reflect.set(window, 'deaf', {});
    const { choose, inside, report } = await serve(id, {
      loader: {
        queues: [['deaf.queue']],
        start: () => [['init']],
        hasOffSwitch: true,
      },
    });
    choose(true);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      ...['vendor', `services.${id}`, expect.any(TypeError)],
    );
    expect(inside.named?.get(id)?.endsWhenTold).toBe(false);
  });

  it('has no off switch any more once that has thrown', async () => {
    const [list, id] = [fresh(), fresh()];
    const vendor = listed(list);
    const { choose, inside } = await serve(id, {
      ...vendor,
      loader: {
        ...vendor.loader,
        send: ([name]) => {
          if (name === 'consent') throw new Error('vendor');
        },
      },
      given: { key: 'abc' },
    });
    choose(true);
    expect(inside.named?.get(id)?.endsWhenTold).toBe(true);
    choose(false);
    expect(inside.named?.get(id)?.endsWhenTold).toBe(false);
  });

  it.each([
    ['a parameter that is missing', {}, 'key'],
    ['one that does not fit', { key: '../evil' }, 'key'],
    ['one of another kind', { key: 5 }, 'key'],
    ['one that there is not', { key: 'abc', kee: 'x' }, 'kee'],
    ['the mark of an optional one', { key: 'abc', 'region?': 'eu' }, 'region?'],
    [
      'an optional one that does not fit',
      { key: 'abc', region: 'xx' },
      'region',
    ],
  ])('is not loaded with %s, and says so', async (_, given, key) => {
    const [list, id] = [fresh(), fresh()];
    const { choose, report } = await serve(id, {
      ...listed(list),
      given,
    });
    choose(true);
    expect(held()).toEqual([]);
    expect(globalOf(list)).toBeUndefined();
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'parameter',
      `services.${id}.${key}`,
      { value: Reflect.get(given, key), takes: PARAMETERS },
    );
  });

  it('is not loaded with a wrong parameter whose words can’t be loaded, and is told all the same', async () => {
    const id = fresh();
    const error = new Error('offline');
    const { choose, report } = await serve(id, {
      ...listed(fresh()),
      given: { key: 5 },
      facts: () => Promise.reject(error),
    });
    choose(true);
    expect(held()).toEqual([]);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'parameter',
      `services.${id}`,
      error,
    );
  });

  it('is left to the tags of the page with load: false', async () => {
    const id = fresh();
    const { choose, report } = await serve(id, {
      ...listed(fresh()),
      given: { load: false },
    });
    choose(true);
    expect(held()).toEqual([]);
    expect(report).not.toHaveBeenCalled();
  });

  it('that is not in the catalogue is told', async () => {
    const id = fresh();
    const { choose, report } = await serve(id, {
      load: () => Promise.reject(new Error('404')),
    });
    choose(true);
    expect(held()).toEqual([]);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'service',
      `services.${id}`,
      expect.objectContaining({ message: '404' }),
    );
  });

  it('without a category is never loaded', async () => {
    const id = fresh();
    const { choose } = await serve(id, {
      ...listed(fresh()),
      given: { key: 'abc' },
      service: { category: '' },
    });
    choose(true);
    expect(held()).toEqual([]);
  });

  it('does not keep the others from being told when its own call throws', async () => {
    const id = fresh();
    const { choose, inside } = await serve(id, {
      loader: {
        send: () => {
          throw new Error('vendor');
        },
        start: () => [['x']],
      },
    });
    const after = vi.fn<(grants: Grants) => void>();
    inside.tells.push(after);
    expect(() => choose(true)).not.toThrow();
    expect(after).toHaveBeenCalled();
  });
});

describe('load once', () => {
  const once = async (setup: Setup = {}) => {
    const [list, id] = [fresh(), fresh()];
    const scene = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
      ...setup,
    });
    const begin = () => scene.inside.named?.get(id)?.startOnce?.();
    return { ...scene, id, list, begin };
  };

  it('begins the service as a yes would, and a refusal ends it as a withdrawal would', async () => {
    const { list, begin, choose } = await once();
    begin();
    expect(globalOf(list)).toEqual([['init', 'abc']]);
    expect(held()).toHaveLength(1);
    choose(false);
    expect(globalOf(list)).toEqual([
      ['init', 'abc'],
      ['consent', false],
    ]);
  });

  it('again tells the vendor anew, and starts nothing twice', async () => {
    const { id, list, begin, choose } = await once({ open: [] });
    begin();
    // Its script has run.
    noteRun(id);
    begin();
    choose(false);
    begin();
    choose(true);
    expect(held()).toHaveLength(1);
    expect(globalOf(list)).toEqual([
      ['init', 'abc'],
      ['consent', false],
      ['consent', true],
    ]);
  });

  it('drops what the page called under a refusal', async () => {
    const { list, begin, choose } = await once();
    choose(false);
    const queue = globalOf(list);
    if (Array.isArray(queue)) queue.push(['early']);
    begin();
    expect(queue).toEqual([['init', 'abc']]);
  });

  it('does not throw with the vendor’s call', async () => {
    const { begin } = await once({
      given: {},
      loader: {
        start: () => {
          throw new Error('vendor');
        },
      },
    });
    expect(begin).not.toThrow();
  });

  it('does not speak to a platform, which keeps what it hears', async () => {
    const list = fresh();
    const { begin } = await once({
      given: {},
      takes: [0, {}],
      loader: {
        queues: [[list]],
        tell: ({ isGranted }) => [['consent', isGranted]],
        isPlatform: true,
      },
    });
    begin();
    expect(globalOf(list)).toEqual([]);
  });

  it.each([
    ['whose tags are left to the page', { given: { load: false } }, true],
    ['whose parameters don’t fit', { given: { key: '1' } }, false],
    ['without a category', { service: { category: '' } }, false],
    [
      'that is not in the catalogue',
      { load: () => Promise.reject(new Error('404')) },
      false,
    ],
  ])('of a service %s can be offered: %#', async (_, setup, isOffered) => {
    const { inside, id, begin } = await once(setup);
    expect(!!inside.named?.get(id)?.startOnce).toBe(isOffered);
    begin();
    expect(held()).toEqual([]);
  });
});

describe('what goes wrong with one service', () => {
  const never = () => new Promise<never>(() => {});
  const onItsWay = () => {
    const waiting: ((file: ServiceFile) => void)[] = [];
    const promise = new Promise<ServiceFile>((resolve) => {
      waiting.push(resolve);
    });
    return {
      promise,
      arrive: (file: ServiceFile) => waiting.forEach((one) => one(file)),
    };
  };

  it('a file that never comes holds up neither the others nor what is shown', async () => {
    const [id, list] = [fresh(), fresh()];
    const hanging: Service = {
      ...{ id: 'hangs', name: 'hangs', category: 'marketing' },
      ...{ required: false, given: {} },
    };
    const sound: Service = {
      ...{ id, name: id, category: 'marketing', required: false },
      given: { key: 'abc' },
    };
    const { choose, describeAll } = await serve(id, {
      settings: { services: [hanging, sound] },
      load: (name) =>
        name === 'hangs' ? never() : Promise.resolve(fileOf(listed(list))),
    });
    choose(true);
    expect(held()).toHaveLength(1);
    expect((await describeAll()).services).toHaveLength(2);
  });

  it('are told in the order of the config, whichever file comes first', async () => {
    const [id, late] = [fresh(), fresh()];
    const { promise, arrive } = onItsWay();
    const heard: string[] = [];
    const loaderOf = (name: string): Loader => ({
      start: () => [[name]],
      send: ([said]) => heard.push(String(said)),
    });
    const service = (name: string): Service => ({
      ...{ id: name, name, category: 'marketing', required: false, given: {} },
    });
    const { inside } = await serve(id, {
      settings: { services: [service(late), service(id)] },
      load: (name) =>
        name === late
          ? promise
          : Promise.resolve(fileOf({ loader: loaderOf(id) })),
    });
    arrive(fileOf({ loader: loaderOf(late) }));
    await settled();
    for (const tell of inside.tells) tell({ [id]: true, [late]: true });
    expect(heard).toEqual([late, id]);
  });

  it('a file that comes after the yes is served then, with what is in force then', async () => {
    const [id, list] = [fresh(), fresh()];
    const { promise, arrive } = onItsWay();
    const { choose } = await serve(id, {
      given: { key: 'abc' },
      load: () => promise,
    });
    choose(true);
    choose(false);
    arrive(fileOf(listed(list)));
    await settled();
    expect(held()).toEqual([]);
    choose(true);
    expect(held()).toHaveLength(1);
  });

  it('a file that comes after a stop changes nothing', async () => {
    const [id, list] = [fresh(), fresh()];
    const { promise, arrive } = onItsWay();
    const { controller } = await serve(id, {
      ...{ given: { key: 'abc' }, grants: { [id]: true }, open: [] },
      load: () => promise,
    });
    controller.abort();
    arrive(fileOf(listed(list)));
    await settled();
    expect(held()).toEqual([]);
    expect(globalOf(list)).toBeUndefined();
  });

  it('a global that throws leaves the other services alone', async () => {
    const [bad, list, id] = [fresh(), fresh(), fresh()];
    Object.defineProperty(window, bad, {
      get: () => {
        throw new Error('page');
      },
    });
    const service = (name: string): Service => ({
      ...{ id: name, name, category: 'marketing', required: false },
      given: { key: 'abc' },
    });
    const { choose, report } = await serve(id, {
      settings: { services: [service('bad'), service(id)] },
      load: (name) =>
        Promise.resolve(fileOf(listed(name === 'bad' ? bad : list))),
    });
    choose(true);
    expect(held()).toHaveLength(1);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      ...['service', 'services.bad', expect.anything()],
    );
  });

  it('details that never come leave the rest as it is', async () => {
    const { describeAll, report } = await serve(fresh(), { details: never });
    vi.useFakeTimers();
    const described = describeAll();
    await vi.advanceTimersByTimeAsync(3000);
    expect((await described).services).toHaveLength(1);
    expect(report).toHaveBeenCalled();
  });

  it('details that could not be loaded are asked for again', async () => {
    const id = fresh();
    let isOnline = false;
    const { describeAll } = await serve(id, {
      details: () =>
        isOnline
          ? Promise.resolve({
              ...{ id, name: 'Vendor', category: 'marketing' },
              ...{ basis: 'consent', purposes: ['ads'] },
            })
          : Promise.reject(new Error('offline')),
    });
    expect((await describeAll()).services[0]?.name).toBe(id);
    isOnline = true;
    expect((await describeAll()).services[0]?.name).toBe('Vendor');
  });
});

describe('an element of the page with the name of a queue', () => {
  const clobber = (name: string) => {
    // As browsers do: found on the window, not its own property.
    const form = document.createElement('form');
    const proto = Object.getPrototypeOf(window);
    Object.defineProperty(proto, name, {
      ...{ value: form, configurable: true, writable: true },
    });
    return () => Reflect.deleteProperty(proto, name);
  };
  const queuesOf = (name: string): readonly [string, Queue][] => [
    ['list', [name]],
    ['function', [`${name}.queue`]],
    ['function with more', [`${name}.queue`, { version: '2' }, 'take']],
  ];

  it.each(queuesOf('').map(([kind], at) => [kind, at] as const))(
    'is not taken for it: a %s',
    async (_, at) => {
      const [id, name] = [fresh(), fresh()];
      const restore = clobber(name);
      const [, queue] = queuesOf(name)[at] ?? [];
      const { choose } = await serve(id, {
        loader: {
          queues: queue ? [queue] : [],
          start: () => [['init']],
        },
      });
      choose(true);
      const found = globalOf(name);
      restore();
      const waiting =
        typeof found === 'function' ? Reflect.get(found, 'queue') : found;
      expect(waiting).toHaveLength(1);
    },
  );
});

describe('a script that is stopped on its way', () => {
  it('hears nothing of what was called under the refusal', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      ...listed(list),
      given: { key: 'abc' },
    });
    choose(true);
    choose(false);
    const queue = globalOf(list);
    if (Array.isArray(queue)) queue.push(['refused']);
    choose(true);
    expect(queue).toEqual([['init', 'abc']]);
    expect(held()).toHaveLength(1);
  });
});

describe('a second copy of the library', () => {
  it('starts nothing that ran already', async () => {
    const [list, id] = [fresh(), fresh()];
    const setup = { ...listed(list), given: { key: 'abc' } };
    const first = await serve(id, setup);
    first.choose(true);
    first.controller.abort();
    vi.resetModules();
    const { serve: serveAgain } =
      await import('../../src/services/services.js');
    const second = await serve(id, {
      ...{ ...setup, serveAll: serveAgain, open: [] },
      grants: { [id]: true },
    });
    second.choose(true);
    expect(held()).toHaveLength(1);
  });
});

describe('a platform', () => {
  const platform = (list: string): Loader => ({
    queues: [[list]],
    tell: ({ isGranted }) => [['consent', isGranted]],
    isPlatform: true,
  });

  it('hears of a refusal, too, and of nothing while nothing is decided', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      loader: platform(list),
      open: [id, 'marketing'],
    });
    expect(globalOf(list)).toEqual([]);
    choose(false);
    choose(true);
    expect(globalOf(list)).toEqual([
      ['consent', false],
      ['consent', true],
    ]);
  });

  it('hears nothing before a choice about the others, if it is essential itself', async () => {
    const [list, id] = [fresh(), fresh()];
    const { choose } = await serve(id, {
      loader: platform(list),
      service: { category: 'essential', required: true },
      open: ['marketing'],
    });
    expect(globalOf(list)).toEqual([]);
    choose(false);
    expect(globalOf(list)).toEqual([['consent', false]]);
  });

  it('hears of a stored choice at the start', async () => {
    const [list, id] = [fresh(), fresh()];
    await serve(id, { loader: platform(list), open: [] });
    expect(globalOf(list)).toEqual([['consent', false]]);
  });
});

describe('advanced Consent Mode', () => {
  const google: Loader = {
    followsConsentMode: ['analytics', 'marketing'],
    scripts: () => ['https://www.googletagmanager.com/gtag/js?id=G-1'],
  };

  it('loads a tag of Google at once, held by nothing', async () => {
    const id = fresh();
    await serve(id, { loader: google, settings: { google: 'advanced' } });
    expect(held()[0]?.dataset).toMatchObject({ category: 'essential' });
    expect(held()[0]?.dataset['service']).toBeUndefined();
  });

  it('leaves every other service held', async () => {
    const { followsConsentMode: _follows, ...other } = google;
    await serve(fresh(), {
      loader: other,
      settings: { google: 'advanced' },
    });
    expect(held()).toEqual([]);
  });

  it('leaves a tag held that the visitor refused beside a yes to what Google is told', async () => {
    const id = fresh();
    const { inside } = await serve(id, {
      ...{ loader: google, open: [] },
      grants: { [id]: false, analytics: true },
      settings: { google: 'advanced' },
    });
    expect(held()).toEqual([]);
    for (const tell of inside.tells) tell({ [id]: true, marketing: true });
    expect(held()).toHaveLength(1);
  });

  it('goes on after a no to it alone, beside a yes to what Google is told, and that is known', async () => {
    const goingOn = async (more: Partial<Loader>, ...said: Grants[]) => {
      const id = fresh();
      const { inside } = await serve(id, {
        loader: { ...google, ...more },
        settings: { google: 'advanced' },
      });
      return said.map(({ own = false, ...grants }) => {
        for (const tell of inside.tells) tell({ ...grants, [id]: own });
        return inside.named?.get(id)?.goesOn;
      });
    };
    const said = [
      { analytics: true },
      { analytics: true, own: true },
      { marketing: true },
      {},
    ];
    expect(await goingOn({}, ...said)).toEqual([true, false, true, false]);
    const switched = { hasOffSwitch: true };
    expect(await goingOn(switched, ...said)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('holds its script under its own name if it is refused while it begins', async () => {
    const id = fresh();
    let refuse = () => {};
    const { inside } = await serve(id, {
      loader: {
        ...google,
        start: () => [['config']],
        send: () => refuse(),
        tell: ({ isGranted }) => [[isGranted]],
      },
      grants: { [id]: false, analytics: true },
      settings: { google: 'advanced' },
    });
    const tellAll = (grants: Grants) => {
      for (const tell of inside.tells) tell(grants);
    };
    refuse = () => {
      refuse = () => {};
      tellAll({ [id]: false, analytics: true });
    };
    tellAll({ [id]: true, analytics: true });
    expect(held().map(({ dataset }) => dataset['service'])).toEqual([id]);
    expect(inside.named?.get(id)?.goesOn).toBe(false);
  });

  it('is off in basic mode', async () => {
    await serve(fresh(), { loader: google, settings: { google: 'basic' } });
    expect(held()).toEqual([]);
  });

  it('tells Google the regions and the rest before its tags', async () => {
    const layer: unknown[] = [];
    Reflect.set(window, 'layer2', layer);
    await serve(fresh(), {
      loader: google,
      settings: {
        google: 'advanced',
        dataLayer: 'layer2',
        consentMode: {
          waitForUpdate: 500,
          adsDataRedaction: true,
          urlPassthrough: true,
          regions: [{ region: ['US-CA', 'CH'], granted: ['analytics'] }],
        },
      },
    });
    await vi.waitFor(() => expect(layer).toHaveLength(4));
    const commands = layer.map((entry) => [...Array.from(Object(entry))]);
    expect(layer.map((entry) => Object.prototype.toString.call(entry))).toEqual(
      Array.from({ length: 4 }, () => '[object Arguments]'),
    );
    expect(commands).toEqual([
      [
        'consent',
        'default',
        expect.objectContaining({
          analytics_storage: 'denied',
          wait_for_update: 500,
        }),
      ],
      [
        'consent',
        'default',
        expect.objectContaining({
          region: ['US-CA', 'CH'],
          analytics_storage: 'granted',
          ad_storage: 'denied',
          security_storage: 'granted',
        }),
      ],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
    ]);
  });

  it('tells nothing where Consent Mode is off', async () => {
    const layer: unknown[] = [];
    Reflect.set(window, 'layer3', layer);
    await serve(fresh(), {
      loader: google,
      settings: {
        google: false,
        dataLayer: 'layer3',
        consentMode: { adsDataRedaction: true },
      },
    });
    expect(layer).toEqual([]);
  });
});

describe('what the catalogue says', () => {
  const details: Facts['details'] = (id) =>
    Promise.resolve({
      id,
      name: 'Vendor',
      provider: 'Vendor Ltd',
      category: 'marketing',
      basis: 'consent',
      purposes: ['ads'],
      cookies: [{ name: '_vendor' }],
    });

  it('is put under what the owner wrote', async () => {
    const id = fresh();
    const { describeAll } = await serve(id, {
      details,
      service: { provider: 'Ours' },
    });
    const { services } = await describeAll();
    expect(services[0]).toMatchObject({
      ...{ id, name: 'Vendor', provider: 'Ours' },
      cookies: [{ name: '_vendor' }],
    });
  });

  it('is left out, and told, where it can’t be loaded', async () => {
    const id = fresh();
    const { describeAll, report } = await serve(id);
    const { services } = await describeAll();
    expect(services[0]).toMatchObject({ id, name: id });
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'part',
      `catalogue/${id}`,
      expect.anything(),
    );
  });

  it('is asked for once', async () => {
    const asked = vi.fn<Facts['details']>(details);
    const { describeAll } = await serve(fresh(), { details: asked });
    expect(asked).not.toHaveBeenCalled();
    expect(await describeAll()).toEqual(await describeAll());
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('a config with services that have no category', () => {
  const file: ServiceFile = [CONTRACT, 'functional', [0, {}]];

  it('gets those of the catalogue; the rest stays as it was', async () => {
    const config: Config = JSON.parse(
      '{"locale":"fr","services":{"crisp":{"websiteId":"x"},"own":{"category":"analytics"},"nowhere":{}}}',
    );
    const loadPart = partsOf(
      { services: [serviceOf('crisp'), serviceOf('nowhere')] },
      {
        load: (id) =>
          id === 'nowhere'
            ? Promise.reject(new Error('404'))
            : Promise.resolve(file),
      },
    );
    expect(await categorise(config, loadPart)).toEqual({
      locale: 'fr',
      services: {
        crisp: { websiteId: 'x', category: 'functional', load: true },
        own: { category: 'analytics' },
        nowhere: { load: true },
      },
    });
  });

  it('waits two seconds for one that never comes, and has the others', async () => {
    vi.useFakeTimers();
    const config: Config = JSON.parse(
      '{"services":{"crisp":{"websiteId":"x"},"slow":{}}}',
    );
    const loadPart = partsOf(
      { services: [serviceOf('crisp'), serviceOf('slow')] },
      {
        load: (id) =>
          id === 'slow' ? new Promise<never>(() => {}) : Promise.resolve(file),
      },
    );
    const full = categorise(config, loadPart);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await full).services).toMatchObject({
      crisp: { category: 'functional' },
      slow: { load: true },
    });
  });
});

describe('a vendor whose call makes another choice', () => {
  it('is told that one last, and so is every other', async () => {
    const [id, other] = [fresh(), fresh()];
    const heard: unknown[] = [];
    let choose: (isGranted: boolean) => void = () => {};
    const platform = (name: string): Loader => ({
      isPlatform: true,
      tell: ({ grants }) => [
        [grants['marketing']],
        ['and', grants['marketing']],
      ],
      send: (call) => {
        heard.push([name, ...call]);
        if (name === id && call[0] === true) choose(false);
      },
    });
    const service = (name: string): Service => ({
      ...{ id: name, name, category: 'marketing', required: false },
      given: {},
    });
    const scene = await serve(id, {
      settings: { services: [service(id), service(other)] },
      load: (name) => Promise.resolve(fileOf({ loader: platform(name) })),
    });
    ({ choose } = scene);
    choose(true);
    expect(heard).toEqual([
      ...[
        [id, true],
        [id, false],
        [id, 'and', false],
      ],
      ...[
        [other, false],
        [other, 'and', false],
      ],
    ]);
  });

  it('may be told anew by a later yes', async () => {
    const [list, id] = [fresh(), fresh()];
    let answer = () => {};
    const { loader } = listed(list);
    const { choose } = await serve(id, {
      loader: {
        ...loader,
        globals: () => ({}),
        start: () => [['init'], ['view']],
        send: (call) => {
          const queue = globalOf(list);
          if (Array.isArray(queue)) queue.push(call);
          answer();
        },
      },
    });
    answer = () => {
      answer = () => {};
      choose(false);
    };
    choose(true);
    expect(globalOf(list)).toEqual([['init'], ['consent', false]]);
    choose(true);
    expect(globalOf(list)).toEqual([['init'], ['view']]);
    expect(held()).toHaveLength(1);
  });
});

describe('a service that is loaded when an element names it', () => {
  const given = { key: 'abc', load: 'when-present' };
  const queueOf = (list: string): unknown[] => {
    const queue = globalOf(list);
    if (Array.isArray(queue)) return queue;
    throw new Error('no queue');
  };
  const serveNamed = async (setup: Setup = {}) => {
    const [list, id] = [fresh(), fresh()];
    const scene = await serve(id, { ...listed(list), given, ...setup });
    const add = async (html = `<form data-service="${id}"></form>`) => {
      document.body.insertAdjacentHTML('beforeend', html);
      await settled();
    };
    return { ...scene, list, id, add };
  };

  it('has its queue in place, and is neither started nor told without one', async () => {
    const { list, id, choose, add } = await serveNamed();
    queueOf(list).push(['early']);
    choose(true);
    await add(`<p data-service="${id}-2"></p><p id="${id}"></p>`);
    choose(false);
    choose(true);
    expect(queueOf(list)).toEqual([['early']]);
    expect(globalOf(`${list}Key`)).toBeUndefined();
    expect(held()).toEqual([]);
  });

  it('is started at once by a yes if there is one', async () => {
    const { list, choose, add } = await serveNamed();
    queueOf(list).push(['early']);
    await add();
    expect(held()).toEqual([]);
    choose(true);
    expect(queueOf(list)).toEqual([['init', 'abc'], ['early']]);
    expect(held()).toHaveLength(1);
  });

  it('is started once by the element, and told of every change from then on', async () => {
    const { list, choose, add } = await serveNamed();
    choose(true);
    queueOf(list).push(['early']);
    await add();
    await add();
    expect(queueOf(list)).toEqual([['init', 'abc'], ['early']]);
    expect(held()).toHaveLength(1);
    document.body.innerHTML = '';
    choose(false);
    expect(queueOf(list).at(-1)).toEqual(['consent', false]);
  });

  it('is started by an element that is given the name later', async () => {
    const { id, choose, add } = await serveNamed();
    choose(true);
    await add('<form></form>');
    document.querySelector('form')?.setAttribute('data-service', id);
    await settled();
    expect(held()).toHaveLength(1);
  });

  it('is not started by an element under a refusal', async () => {
    const { list, choose, add } = await serveNamed();
    choose(false);
    await add();
    expect(queueOf(list)).toEqual([]);
    expect(held()).toEqual([]);
    choose(true);
    expect(held()).toHaveLength(1);
  });

  it('is not started by a yes that comes after the element has gone', async () => {
    const { choose, add } = await serveNamed();
    await add();
    document.body.innerHTML = '';
    choose(true);
    await settled();
    expect(held()).toEqual([]);
    await add();
    expect(held()).toHaveLength(1);
  });

  it('drops what the page called under a refusal before there was one', async () => {
    const { list, choose, add } = await serveNamed();
    choose(false);
    queueOf(list).push(['refused']);
    choose(true);
    await add();
    expect(queueOf(list)).toEqual([['init', 'abc']]);
    expect(held()).toHaveLength(1);
  });

  it('is not started once the library has stopped', async () => {
    const { controller, choose, add } = await serveNamed();
    choose(true);
    controller.abort();
    await add();
    expect(held()).toEqual([]);
  });

  it('is not looked for any more once it has begun, or the library has stopped', async () => {
    const ended = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const first = await serveNamed();
    await first.add('<p></p>');
    expect(ended).not.toHaveBeenCalled();
    first.choose(true);
    await first.add();
    expect(ended).toHaveBeenCalled();
    first.controller.abort();
    const second = await serveNamed();
    ended.mockClear();
    second.controller.abort();
    expect(ended).toHaveBeenCalled();
    ended.mockRestore();
  });

  it('is told by a library that starts after a stop, whatever is on the page', async () => {
    const first = await serveNamed();
    await first.add();
    first.choose(true);
    first.controller.abort();
    document.body.innerHTML = '';
    document.head.innerHTML = '';
    const { choose } = await serve(first.id, {
      ...{ ...listed(first.list), given, open: [] },
      grants: { [first.id]: true },
    });
    choose(false);
    expect(queueOf(first.list).at(-1)).toEqual(['consent', false]);
    expect(held()).toEqual([]);
  });

  it('can be let load once by whoever found the element, before anybody else has seen it', async () => {
    const { id, inside } = await serveNamed({ open: [] });
    document.body.innerHTML = `<div data-consentry="placeholder" data-service="${id}"></div>`;
    inside.named?.get(id)?.startOnce?.();
    expect(held()).toHaveLength(1);
    await settled();
    expect(held()).toHaveLength(1);
  });

  it('can’t be let load once where nothing names it', async () => {
    const { id, inside } = await serveNamed({ open: [] });
    inside.named?.get(id)?.startOnce?.();
    expect(held()).toEqual([]);
  });

  it('does not keep waiting whoever shows it', async () => {
    const { id, describeAll } = await serveNamed();
    vi.useFakeTimers();
    const described = describeAll();
    await vi.advanceTimersByTimeAsync(0);
    expect((await described).services[0]?.id).toBe(id);
  });

  it('is not told before, either, if it is a platform; of a no, wherever the element is now', async () => {
    const platform = fresh();
    const { choose, add } = await serveNamed({
      loader: {
        ...{ queues: [[platform]], isPlatform: true },
        tell: ({ isGranted }) => [['consent', isGranted]],
      },
      given: { load: 'when-present' },
      takes: [0, {}],
    });
    choose(false);
    choose(true);
    expect(queueOf(platform)).toEqual([]);
    await add();
    expect(queueOf(platform)).toEqual([['consent', true]]);
    document.body.innerHTML = '';
    choose(false);
    choose(true);
    expect(queueOf(platform)).toEqual([
      ['consent', true],
      ['consent', false],
    ]);
    await add();
    expect(queueOf(platform).at(-1)).toEqual(['consent', true]);
  });

  it('waits in advanced Consent Mode, too', async () => {
    const { add } = await serveNamed({
      loader: {
        followsConsentMode: ['analytics'],
        scripts: () => ['https://www.googletagmanager.com/gtag/js?id=G-1'],
      },
      settings: { google: 'advanced' },
    });
    expect(held()).toEqual([]);
    await add();
    expect(held()).toHaveLength(1);
  });

  it('hears in advanced mode the choice that its own start has made, last', async () => {
    const heard: unknown[] = [];
    let answer = () => {};
    const { choose, add } = await serveNamed({
      loader: {
        followsConsentMode: ['analytics'],
        start: () => [['config']],
        tell: ({ isGranted }) => [[isGranted]],
        send: (call) => {
          heard.push(call[0]);
          answer();
        },
      },
      settings: { google: 'advanced' },
    });
    choose(false);
    choose(true);
    answer = () => {
      answer = () => {};
      choose(false);
    };
    await add();
    expect(heard).toEqual(['config', false]);
  });

  it('stays unloaded, and is told of, if the part that looks can’t be loaded', async () => {
    const { id, report, inside, choose, add } = await serveNamed({
      presence: () => Promise.reject(new Error('404')),
    });
    await add();
    choose(true);
    expect(held()).toEqual([]);
    expect(inside.named?.get(id)?.startOnce).toBeUndefined();
    expect(report).toHaveBeenCalledExactlyOnceWith(
      ...['service', `services.${id}`, expect.anything()],
    );
  });

  it.each(['when-presnt', 'true', '', 5, 0])(
    'is not loaded with "load" %j, and says so',
    async (load) => {
      const { id, report, inside, choose, add } = await serveNamed({
        given: { key: 'abc', load },
      });
      await add();
      choose(true);
      expect(held()).toEqual([]);
      expect(inside.named?.get(id)?.startOnce).toBeUndefined();
      expect(report).toHaveBeenCalledExactlyOnceWith(
        ...['load', `services.${id}.load`, load],
      );
    },
  );

  it('asks for the part that looks only then', async () => {
    const presence = vi.fn<() => Promise<PresencePart>>();
    for (const load of [true, false, undefined]) {
      const id = fresh();
      await serve(id, {
        ...{ ...listed(fresh()), presence },
        given: { key: 'abc', ...(load !== undefined && { load }) },
      });
    }
    expect(presence).not.toHaveBeenCalled();
  });
});
