// Removes what denied categories and services have left on the device, looks
// again since running tags write it back, and says what came of it. Never
// touches what is granted, essential, unknown or set by the server. A lazy part.
import { readCookies } from '../browser/cookie.js';
import { doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Cleaning, ErasedName, EraseReport } from '../parts/contract.js';
import type { Consent, Grants } from '../types.js';
import { isLeftover } from './leftovers.js';
import { isReload, needsReload } from './reload.js';
import { expireCookie, openStores } from './stores.js';

export const contract: number = CONTRACT;

/** By then a tag that still runs has written its cookie back. */
const LOOK_AGAIN_MS = 1000;
/** By then it has done so once more, if it does so all the time. */
const SETTLE_MS = 150;
/** Time to read that the page is about to be loaded anew. */
const NOTICE_MS = 1500;

const sleep = (ms: number): Promise<void> =>
  new Promise((done) => setTimeout(done, ms));

/** What may stay, read anew: the visitor may have said yes meanwhile, or let something in once. */
const inForce = ({ consent, loadedOnce }: Cleaning): Grants => ({
  ...consent.grants.get(),
  ...loadedOnce,
});

/** Names that are there and may be erased now. */
const findLeftovers = async (cleaning: Cleaning): Promise<ErasedName[]> => {
  const found: ErasedName[] = [];
  for (const { kind, names } of openStores()) {
    for (const name of await names().catch(() => [])) {
      if (isLeftover(cleaning.settings, inForce(cleaning), [kind, name])) {
        found.push({ kind, name });
      }
    }
  }
  return found;
};

/** A name that was to be removed, and whether it was still there right after. */
type Swept = ErasedName & { readonly stays: boolean };

/** @returns what it removed, or tried to */
const sweep = async (cleaning: Cleaning): Promise<Swept[]> => {
  const { settings, signal } = cleaning;
  const swept: Swept[] = [];
  for (const { kind, name } of await findLeftovers(cleaning)) {
    const store = openStores().find((one) => one.kind === kind);
    const isDue =
      !signal.aborted && isLeftover(settings, inForce(cleaning), [kind, name]);
    if (!isDue) continue;
    await store?.remove(name).catch(() => {});
    const names = (await store?.names().catch(() => [])) ?? [];
    swept.push({ kind, name, stays: names.includes(name) });
  }
  return swept;
};

const isSame = (one: ErasedName) => (other: ErasedName) =>
  one.kind === other.kind && one.name === other.name;

const sweepTwice = async (cleaning: Cleaning) => {
  const first = await sweep(cleaning);
  await sleep(LOOK_AGAIN_MS);
  const second = await sweep(cleaning);
  await sleep(SETTLE_MS);
  const left = await findLeftovers(cleaning);
  const found = [...first, ...second.filter((one) => !first.some(isSame(one)))];
  return {
    erased: found
      .filter((one) => !left.some(isSame(one)))
      .map(({ kind, name }) => ({ kind, name })),
    left: left.map((one) => ({
      ...one,
      why: first.some((other) => other.stays && isSame(one)(other))
        ? ('out-of-reach' as const)
        : ('written-back' as const),
    })),
  };
};

/** Of several copies on different domains or paths, only the one in force stays. */
const keepOneRecord = ({ settings, save }: Cleaning): void => {
  const { name } = settings.storage;
  if (readCookies(name).length < 2) return;
  expireCookie(name);
  save();
};

/** Has the server set the cookie again: once a visit, and after a choice. */
const renewRecord = ({
  settings,
  consent,
  before,
  here,
  report,
}: Cleaning): void => {
  const { renew } = settings.storage;
  // A page that a script loads anew is its own referrer in Chromium, and what
  // it had asked for before may have been lost.
  const isInside =
    !isReload() && doc('referrer').startsWith(`${location.origin}/`);
  const isOthers = !here && (isInside || before);
  if (!renew || !consent.record.get() || isOthers) return;
  // An answer that comes after the next choice, or after the page is left,
  // would bring this one back.
  const controller = new AbortController();
  const unlisten = consent.record.listen(() => controller.abort());
  // Ours alone to ask: another origin gets no say in the cookie.
  fetch(renew, {
    method: 'POST',
    mode: 'same-origin',
    signal: controller.signal,
  })
    .then(({ ok, status }) => {
      if (!ok) throw new Error(`${status}`);
    })
    .catch((error: unknown) => {
      if (!controller.signal.aborted) report('renew', renew, error);
    })
    .finally(unlisten);
};

/** What the visitor is answering is not taken away. */
const closed = ({ view }: Consent): Promise<void> =>
  new Promise((resolve) => {
    view.subscribe((shown) => {
      if (shown !== 'preferences') resolve();
    });
  });

/** What a choice may have ended. At the start, nothing has been. */
const endedBy = ({ before, loadedOnce }: Cleaning): Grants => {
  if (!before) return {};
  // What was let in once counts as granted before. It is over by now; what is
  // let in later is another time.
  const granted = { ...before, ...loadedOnce };
  for (const id in loadedOnce) delete loadedOnce[id];
  return granted;
};

/** Erases, and reloads the page if only that ends what was withdrawn. */
export const erase = async (given: Cleaning): Promise<void> => {
  const before = endedBy(given);
  const cleaning = { ...given, settings: await given.describe() };
  const { consent, signal, report } = cleaning;
  if (signal.aborted) return;
  keepOneRecord(cleaning);
  renewRecord(cleaning);
  const result = await sweepTwice(cleaning);
  if (signal.aborted) return;
  const now = () => consent.grants.get();
  const withdrawn = Object.keys(before).some(
    (name) => before[name] && !now()[name],
  );
  const reloads = needsReload(cleaning, before, now());
  for (const { name, why } of result.left) report('leftover', name, why);
  if (result.erased.length || result.left.length || reloads) {
    const detail: EraseReport = { ...result, withdrawn, reloads };
    EventTarget.prototype.dispatchEvent.call(
      document,
      new CustomEvent('consentry:erase', { detail }),
    );
  }
  if (!reloads) return;
  await sleep(NOTICE_MS);
  await closed(consent);
  if (!signal.aborted && needsReload(cleaning, before, now())) {
    location.reload();
  }
};
