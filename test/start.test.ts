// @vitest-environment happy-dom
// What is shown waits for what the catalogue knows, and not for ever.
import { afterEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '../src/config.js';
import type { HiddenParts, LoadPart } from '../src/parts/contract.js';
import { insideOf } from '../src/running.js';
import { start } from '../src/start.js';
import type { Report, Settings } from '../src/types.js';

const stops: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
});

const settings: Settings = {
  ...defaultSettings(),
  services: [
    {
      ...{ id: 'crisp', name: 'crisp', category: 'functional' },
      ...{ required: false, given: {} },
    },
  ],
};

const described = (describe: () => Promise<Settings>) => {
  const report = vi.fn<Report>();
  const none = () => Promise.reject(new Error('404'));
  const loaders: {
    readonly [Name in keyof HiddenParts]: () => Promise<HiddenParts[Name]>;
  } = {
    ...{ release: none, erase: none, problems: none },
    ...{ 'service-facts': none, 'consent-mode': none, presence: none },
    services: async () => ({
      contract: 1,
      categorise: async (config) => config,
      serve: () => describe,
    }),
  };
  const loadPart: LoadPart = (name) => loaders[name]();
  const consent = start({ loadPart, report, nonce: '' })(settings);
  stops.push(consent.stop);
  return { report, answer: insideOf(consent)?.describe() };
};

it('what is known of the services is described', async () => {
  const full: Settings = { ...settings, services: [] };
  const { answer } = described(async () => full);
  expect(await answer).toBe(full);
});

it('without the part that knows more, what the owner wrote is shown, and that is told', async () => {
  const error = new Error('offline');
  const { answer, report } = described(() => Promise.reject(error));
  expect(await answer).toBe(settings);
  expect(report).toHaveBeenCalledExactlyOnceWith(
    ...['part', 'service-facts', error],
  );
});

it('a part that never comes leaves the rest as it is, and that is told', async () => {
  vi.useFakeTimers();
  const { answer, report } = described(() => new Promise<never>(() => {}));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await answer).toBe(settings);
  expect(report).toHaveBeenCalledExactlyOnceWith(
    ...['part', 'service-facts', 'slow'],
  );
});
