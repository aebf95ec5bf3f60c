// @vitest-environment happy-dom
// What is shown waits for what the catalogue knows, and not for ever.
import {
  afterEach,
  beforeEach,
  describe as group,
  expect,
  it,
  vi,
} from 'vitest';
import { defaultSettings } from '../src/config.js';
import { CONTRACT } from '../src/parts/contract.js';
import type { HiddenParts, Inside, LoadPart } from '../src/parts/contract.js';
import { createFacts } from '../src/services/facts.js';
import * as services from '../src/services/services.js';
import { start } from '../src/start.js';
import type { Report, Service, Settings } from '../src/types.js';

type Loaders = {
  readonly [Name in keyof HiddenParts]: () => Promise<HiddenParts[Name]>;
};

const stops: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
});

const serviceOf = (id: string): Service => ({
  ...{ id, name: id, category: 'functional' },
  ...{ required: false, given: {} },
});
const settings: Settings = {
  ...defaultSettings(),
  services: [serviceOf('crisp'), serviceOf('vimeo')],
};

const never = () => new Promise<never>(() => {});
const after = <Value>(ms: number, value: Value) =>
  new Promise<Value>((resolve) => {
    setTimeout(resolve, ms, value);
  });

const partsOf = (parts: Partial<Loaders>): LoadPart => {
  const none = () => Promise.reject(new Error('404'));
  const loaders: Loaders = {
    ...{ release: none, erase: none, services: none, problems: none },
    ...{ 'service-facts': none, 'consent-mode': none, presence: none },
    ...parts,
  };
  return (name) => (Object.hasOwn(loaders, name) ? loaders[name]() : none());
};

/** What is described once everything has come that does. */
const described = async (parts: Partial<Loaders>) => {
  const report = vi.fn<Report>();
  const loadPart = partsOf(parts);
  const { consent, describe } = start({ loadPart, report, nonce: '' })(
    settings,
  );
  stops.push(consent.stop);
  const answer = describe();
  await vi.advanceTimersByTimeAsync(6000);
  return { report, answer: await answer };
};

it('what is known of the services is described', async () => {
  const full: Settings = { ...settings, services: [] };
  const { answer } = await described({
    services: async () => ({ ...services, serve: () => async () => full }),
  });
  expect(answer).toBe(full);
});

it('without the part that knows more, what the owner wrote is shown, and that is told', async () => {
  const error = new Error('offline');
  const { answer, report } = await described({
    services: async () => services,
    'service-facts': () => Promise.reject(error),
  });
  expect(answer).toBe(settings);
  expect(report).toHaveBeenCalledWith('part', 'service-facts', error);
});

it('a part that never comes leaves the rest as it is, and that is told', async () => {
  const { answer, report } = await described({
    services: async () => services,
    'service-facts': never,
  });
  expect(answer).toBe(settings);
  expect(report).toHaveBeenCalledWith('part', 'service-facts', 'slow');
});

it('nothing waits for the part that serves if that never comes', async () => {
  const { answer } = await described({ services: never });
  expect(answer).toBe(settings);
});

group('a service that is loaded by its name', () => {
  const begin = (serve: (inside: Inside) => void, isHanging = false) => {
    const { consent } = start({
      loadPart: partsOf({
        services: isHanging
          ? never
          : () =>
              after(100, {
                ...services,
                serve: (inside: Inside) => {
                  serve(inside);
                  return async () => settings;
                },
              }),
      }),
      ...{ report: () => {}, nonce: '' },
    })(settings);
    stops.push(consent.stop);
    consent.acceptAll();
    return consent;
  };
  const isOver = async (waiting: Promise<void>) => {
    let over = false;
    void waiting.then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    return () => over;
  };

  it('is granted to those who wait once it can be spoken to', async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const consent = begin((inside) => {
      inside.named = new Map([['crisp', { opened }]]);
    });
    const crisp = await isOver(consent.when('crisp'));
    const category = await isOver(consent.when('functional'));
    expect(category()).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(crisp()).toBe(false);
    open();
    await vi.advanceTimersByTimeAsync(0);
    expect(crisp()).toBe(true);
  });

  it('keeps nobody waiting but for itself while its part hangs', async () => {
    const consent = begin(() => {}, true);
    const crisp = await isOver(consent.when('crisp'));
    const category = await isOver(consent.when('functional'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([crisp(), category()]).toEqual([false, true]);
  });
});

group('on a slow line', () => {
  const file = { default: [CONTRACT, 'functional', [0, {}]] } as const;
  const arriving = (partMs: number, detailsMs: (id: string) => number) => ({
    services: async () => services,
    'service-facts': () =>
      after(
        partMs,
        createFacts({
          details: (id) =>
            after(detailsMs(id), {
              ...{ id, name: `Known ${id}`, category: 'functional' },
              ...{ basis: 'consent', purposes: ['media'] },
            }),
          parameters: never,
        }),
      ),
    'services/crisp': async () => file,
    'services/vimeo': async () => file,
  });
  const namesIn = ({ answer }: { answer: Settings | undefined }) =>
    answer?.services.map(({ name }) => name);

  it('what takes three seconds in all is described', async () => {
    expect(namesIn(await described(arriving(1600, () => 1600)))).toEqual([
      ...['Known crisp', 'Known vimeo'],
    ]);
  });

  it('a service whose file never comes holds up what is known of none', async () => {
    const parts = { ...arriving(1200, () => 0), 'services/vimeo': never };
    expect(namesIn(await described(parts))).toEqual([
      ...['Known crisp', 'Known vimeo'],
    ]);
  });

  it('what is known of one and never comes is left out alone', async () => {
    const late = (id: string) => (id === 'vimeo' ? 60_000 : 0);
    expect(namesIn(await described(arriving(1200, late)))).toEqual([
      ...['Known crisp', 'vimeo'],
    ]);
  });
});
