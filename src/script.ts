// The script-tag entry: config element, attributes, early calls, the global.
// The only file that acts when it is loaded.
import { available } from 'virtual:locale-list';
import { mergeAttributes } from './attributes.js';
import { bare } from './bare.js';
import { doc, queryAll } from './browser/document.js';
import { attempt, guard } from './browser/guard.js';
import { inTime, whenActive, whenParsed } from './browser/when.js';
import { readConfig } from './config.js';
import type { Config } from './config-keys.js';
import { startConsentMode } from './integrations/google-consent-mode.js';
import { CONTRACT } from './parts/contract.js';
import type {
  LoadPart,
  PiecesPart,
  SectionName,
  TextsPart,
  ViewParts,
} from './parts/contract.js';
import { createReport, failing } from './report.js';
import { BRAND, running } from './running.js';
import { start } from './start.js';
import type { Consent, Report } from './types.js';
import { startViews } from './view.js';

type Callback = (consent: Consent) => void;
type Written = Config | undefined;

/** A part, by the name of its file. */
type Load = LoadPart &
  ViewParts['view'] & {
    (name: 'pieces'): Promise<PiecesPart>;
    (name: 'preact'): Promise<unknown>;
    (name: `${string}.${SectionName}`): Promise<TextsPart>;
  };

const createLoad =
  (base: string): Load =>
  async (file: string) => {
    const url = `${base}parts/${file}.js?v=${__VERSION__}`;
    const part = await import(url).catch((error: unknown) => ({ error }));
    const contract = part.contract ?? part.default?.[0];
    if (contract === CONTRACT) return part;
    // Not every engine names the file.
    throw new Error(`${url} ${part.error ?? `contract ${contract}`}`);
  };

/** Runs early calls, and takes the place of the queue. */
const publish = (consent: Consent, report: Report): void => {
  const found: unknown = Reflect.get(window, 'consentry');
  const push = (...calls: Callback[]) => {
    for (const call of calls) guard(() => call(consent));
  };
  Reflect.set(window, 'consentry', Object.assign(consent, { push }));
  if (Array.isArray(found)) push(...found);
  else if (found && found !== consent && !(BRAND in Object(found))) {
    // A stopped copy of us is no stranger.
    report('global-taken', 'consentry', found);
  }
};

/** The config as written, or a promise of it; undefined once the reason is reported. */
const findConfig = (
  url: string | undefined,
  report: Report,
): Written | Promise<Written> => {
  const find = () =>
    queryAll('script[type="application/json"][data-consentry=config]')[0];
  const element = find();
  if (url !== undefined) {
    return fetch(url)
      .then((answer): Promise<Config> => {
        if (answer.ok) return answer.json();
        throw new Error(`${answer.status}`);
      })
      .catch((error: unknown) => void report('config-load', url, error));
  }
  if (element) {
    return attempt(
      () => JSON.parse(element.textContent ?? ''),
      (error) => report('json', 'config', error),
    );
  }
  // Without one, nothing is trusted before the page is known to have none.
  return new Promise((resolve) =>
    whenParsed(() => {
      const late = find();
      resolve(late ? void report('config-late', late) : {});
    }),
  );
};

const boot = (): void => {
  const script = doc('currentScript');
  const isTag = script instanceof HTMLScriptElement;
  const data = bare(isTag ? script.dataset : {});
  const src = isTag ? script.src : '';
  const base = new URL(data['base'] ?? src, doc('baseURI'));
  const loadPart = createLoad(new URL('.', base).href);
  const report = createReport(loadPart);
  const first = running();
  if (first) {
    report('twice', src);
    return publish(first, report);
  }

  const configure = (config: Written) =>
    config === undefined
      ? config
      : readConfig(mergeAttributes(config, data), report);
  const written = findConfig(data['config'], report);
  const isPending = written instanceof Promise;
  const known = configure(isPending ? {} : written);
  // Before anything else of Google's, even if the config is still to come.
  if (!known || known.google) startConsentMode(known?.dataLayer);

  whenActive(() => {
    const settle = start({
      loadPart,
      report,
      nonce: data['nonce'] ?? script?.nonce ?? '',
    });
    const run = (settings: typeof known) => {
      const inside = settle(settings);
      const { consent } = inside;
      publish(consent, report);
      startViews(inside, {
        available,
        pieces: () => loadPart('pieces'),
        view: (name) => {
          // Beside the part that imports it, not after it.
          if (name === 'preferences') loadPart('preact').catch(() => {});
          return loadPart(name);
        },
        texts: (name, locale) => loadPart(`${locale}.${name}`),
      });
      if (data['debug'] !== undefined) {
        loadPart('problems').then(
          ({ watch }) => watch(consent),
          failing(report, 'problems'),
        );
      }
    };
    /** The categories that the config leaves to the catalogue come first. */
    const begin = (config: Written, settings: typeof known) => {
      if (!config || !settings?.services.some(({ category }) => !category)) {
        run(settings);
        return;
      }
      void inTime(
        loadPart('services').then((part) => part.categorise(config, loadPart)),
      ).then(
        (full) => run(configure(full)),
        // Those stay refused.
        (error: unknown) => {
          report('part', 'services', error);
          run(settings);
        },
      );
    };
    if (isPending)
      void written.then((config) => begin(config, configure(config)));
    else begin(written, known);
  });
};

boot();
