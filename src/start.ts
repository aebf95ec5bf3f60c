// Makes the parts and joins them. `commit` and `apply`, below, are the one
// ordered list of what a choice does; nothing else listens in order to act.
import { bare } from './bare.js';
import { allCookies, readCookies } from './browser/cookie.js';
import { doc, listen } from './browser/document.js';
import { attempt, guard } from './browser/guard.js';
import { afterPaint, inTime, whenIdle, whenParsed } from './browser/when.js';
import { ESSENTIAL, defaultSettings } from './config.js';
import type { Standing } from './consent/choice.js';
import { createConsent } from './consent/consent.js';
import { createPersist } from './consent/persist.js';
import { encodeRecord } from './consent/record.js';
import { startSync } from './consent/sync.js';
import type { Rules } from './gate/condition.js';
import { startGate } from './gate/gate.js';
import { startConsentMode } from './integrations/google-consent-mode.js';
import type { Host, Inside } from './parts/contract.js';
import { readSignals } from './policy/signals.js';
import { failing } from './report.js';
import { enter, leave } from './running.js';
import type { Change, ConsentRecord, Grants, Settings, View } from './types.js';

const announce = (name: string, detail?: unknown): void => {
  EventTarget.prototype.dispatchEvent.call(
    document,
    new CustomEvent(`consentry:${name}`, { detail }),
  );
};

const announceView = (view: View): void => announce('view', { view });

const encode = (record: ConsentRecord | undefined) =>
  record && encodeRecord(record);

/** Whether the banner does not open by itself on this page. */
const isQuiet = ({ ui }: Settings) =>
  attempt(() =>
    ui?.quietOn?.some((pattern) => {
      // Either may be written as it reads, or encoded.
      const [head = '', tail] = decodeURI(pattern).split('*');
      const path = decodeURI(location.pathname);
      return tail === undefined
        ? path === head
        : path.startsWith(head) && path.endsWith(tail);
    }),
  );

type Serving = Promise<(() => Promise<Settings>) | void> | undefined;

/** Neither what is shown nor what is erased waits for ever for what is known. */
const described = (settings: Settings, serving: Serving): Promise<Settings> =>
  inTime(serving).then(
    (describe) => describe?.() ?? settings,
    () => settings,
  );

/** Whether it is a service that is loaded by its name. */
const isNamed = ({ services }: Settings, name: string): boolean =>
  services.some(({ id, given }) => given && id === name);

/** Whether something may be left on the device that is denied, or a copy of our record. */
const isTidyDue = (
  { storage: { name, renew } }: Settings,
  grants: Grants,
  isAfterChoice: boolean,
): boolean => {
  const isDenied = Object.values(grants).includes(false);
  const hasForeign = () => allCookies().some(([key]) => key && key !== name);
  return (
    renew !== undefined ||
    // Leftovers from before the banner, or written back by a running tag.
    (isDenied && (isAfterChoice || hasForeign())) ||
    // Copies of our cookie on another domain.
    readCookies(name).length > 1
  );
};

/**
 * Whether something is refused. What is only not answered is not: the record
 * has outlived its days, or another tab has answered other questions.
 */
const hasRefusal = ({ grants, open }: Standing): boolean =>
  Object.entries(grants).some(
    ([name, granted]) => !granted && !open.includes(name),
  );

/**
 * Shuts the gate at once: essential tags run, everything else is held.
 * @returns takes the settings; without them, the gate stays shut for good
 */
export const start = (
  host: Host,
): ((sound: Settings | undefined) => Inside) => {
  const { loadPart, report } = host;
  let rules = (): Rules => ({ grants: bare({ [ESSENTIAL]: true }), open: [] });
  const controller = new AbortController();
  const { signal } = controller;
  const gate = startGate({ ...host, rules: () => rules(), signal });

  return (sound) => {
    const settings = sound ?? defaultSettings();
    const { storage, google } = settings;
    const signals = readSignals();
    const persist = createPersist(storage, report);

    const tell = () => {
      // One before it may have answered with another choice.
      for (const one of inside.tells) guard(() => one(standing().grants));
    };

    /**
     * Erases what is denied, keeps one copy of the record, renews it.
     * @param before - the grants that a choice has ended
     * @param here - whether it was made on this page
     */
    const tidy = (before?: Grants, here?: boolean) => {
      if (!isTidyDue(settings, standing().grants, !!before)) return;
      loadPart('erase')
        .then((part) => part.erase({ ...inside, here, before, save }))
        .catch(failing(report, 'erase'));
    };
    /** Writes the record in force once more: another copy of it is gone. */
    const save = () => {
      const record = consent.record.get();
      if (record) persist.save(record);
    };

    /** The banner while something is to be asked, unless this page is to be read in peace. */
    const rest = (): View =>
      asked()[0] && !isQuiet(settings) ? 'banner' : 'none';
    const ask = () => {
      if (consent.view.get() !== 'preferences') consent.show(rest());
    };

    const apply = (change: Change, here: boolean) => {
      afterPaint(() => {
        if (here || hasRefusal(standing())) tidy(change.before, here);
        gate.sweep();
      });
      if (!here) ask();
      announce('change', change);
    };

    const { consent, standing, learn } = createConsent({
      settings,
      stored: sound && persist.load(),
      signals,
      landing: { url: location.href, referrer: doc('referrer') },
      report,
      shut: !sound,
      commit: (record) => {
        if (record) {
          guard(() => persist.save(record));
          send(encodeRecord(record));
        }
        tell();
        // Before any listener may move a frame, which then loads anew; and a
        // script that arrives in the next task must not run.
        guard(gate.revoke);
      },
      apply,
      opened: (name) =>
        isNamed(settings, name)
          ? serving?.then(() => inside.named?.get(name)?.opened)
          : undefined,
      stop: () => controller.abort(),
    });
    const asked = () => standing().open;
    const send = startSync(storage.name, signal, (heard) => {
      const own = consent.record.get();
      const record = persist.load(heard, own);
      if (encode(record) !== encode(own)) learn(record);
    });
    listen(signal, 'abort', consent.view.listen(announceView));
    listen(signal, 'abort', () => leave(consent));

    const inside: Inside = {
      ...host,
      consent,
      settings,
      tells: google ? [startConsentMode(settings.dataLayer)] : [],
      describe: () => described(settings, serving),
      asked,
      rest,
      signals,
      signal,
      loadOnce: sound && gate.loadOnce,
      loadedOnce: {},
      prepare: gate.prepare,
    };
    enter(consent, inside);
    const serving: Serving =
      settings.consentMode || settings.services.some(({ given }) => given)
        ? loadPart('services')
            .then((part) => part.serve(inside))
            .catch(failing(report, 'services'))
        : undefined;
    rules = () => ({ ...standing(), services: settings.services });
    if (consent.record.get()) tell();
    gate.sweep();
    announce('ready');
    whenParsed(ask, signal);
    whenIdle(() => tidy());
    return inside;
  };
};
