// The visitor's own proof of the choice in force: when, what, which questions;
// to be copied, or kept as a file.
import { create } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Mount, Texts, Ui } from '../parts/contract.js';
import type { ConsentRecord } from '../types.js';
import css from './receipt.css';
import { fill, labelOf } from './words.js';

export const contract: number = CONTRACT;

/** What the signals call themselves, in every language. */
const SIGNALS = { gpc: 'Global Privacy Control' } as const;

/** Services that are answered, and how. Not objecting is no answer. */
const answeredServices = ({ settings, asked, consent }: Ui) => {
  const open = asked();
  return settings.services
    .filter(({ id, required }) => !required && !open.includes(id))
    .filter(({ id, objectable }) => !objectable || !consent.isGranted(id))
    .map(({ id, name }) => [id, name, consent.isGranted(id)] as const);
};

const isoOf = ({ decidedAt = 0 }: ConsentRecord): string =>
  new Date(decidedAt * 1000).toISOString();

const dateOf = ({ locale }: Ui, record: ConsentRecord | undefined): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format((record?.decidedAt ?? 0) * 1000);

/** The whole of it, for machines and for later. */
const asJson = (ui: Ui, record: ConsentRecord): string => {
  const { method, revision, categories, signals } = record;
  const services = answeredServices(ui).map(([id, , yes]) => [id, yes]);
  return JSON.stringify(
    {
      site: location.host,
      controller: ui.settings.controller?.name,
      decidedAt: isoOf(record),
      ...{ method, revision, categories },
      services: Object.fromEntries(services),
      ...{ signals, id: record.id },
    },
    undefined,
    2,
  );
};

const rowsOf = (ui: Ui, texts: Texts, record: ConsentRecord) => {
  const { revision, categories, signals, id } = record;
  const say = (yes: boolean | undefined) => texts[yes ? 'yes' : 'no'];
  return [
    ...ui.settings.categories
      .filter(({ name }) => categories[name] !== undefined)
      .map((one) => [labelOf(one, ui, texts), say(categories[one.name])]),
    ...answeredServices(ui).map(([, name, yes]) => [name, say(yes)]),
    ...signals.map((signal) => [SIGNALS[signal], texts['yes']]),
    [texts['version'], revision],
    ['ID', id],
  ].filter(([, value]) => value);
};

const download = (text: string, name: string): void => {
  const href = URL.createObjectURL(
    new Blob([text], { type: 'application/json' }),
  );
  Object.assign(create('a'), { href, download: name }).click();
  // By then the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(href), 1000);
};

/** Puts it into `place`, and keeps it up to date. @returns takes it away */
export const mount: Mount = (ui, texts, _event, place) => {
  const box = create('details');
  const summary = create('summary');
  const list = create('dl');
  const status = create('p');
  status.role = 'status';
  const button = (key: string, onclick: (record: ConsentRecord) => void) =>
    Object.assign(create('button'), {
      type: 'button',
      textContent: texts[key],
      onclick: () => {
        const record = ui.consent.record.get();
        if (record) onclick(record);
      },
    });
  // Only where the page is secure and the browser allows it; the file is there
  // in any case.
  const { clipboard }: { clipboard?: Clipboard } = navigator;
  const copy = button('copy', (record) => {
    clipboard?.writeText(asJson(ui, record)).then(
      () => {
        status.textContent = texts['copied'] ?? '';
      },
      () => {
        copy.hidden = true;
      },
    );
  });
  copy.hidden = !clipboard;
  const save = button('download', (record) =>
    download(
      asJson(ui, record),
      `${location.hostname}-${isoOf(record).slice(0, 10)}.json`,
    ),
  );
  box.append(summary, list, copy, ' ', save, status);
  place?.append(box);
  box.className = 'receipt';
  const root = box.getRootNode();
  if (root instanceof ShadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  }
  const stop = ui.consent.onChange(() => {
    const record = ui.consent.record.get();
    // The panel around it may be closed for good.
    if (!box.isConnected) return queueMicrotask(() => stop());
    summary.textContent =
      fill(texts['chosen'], 'date', dateOf(ui, record)) ?? '';
    status.textContent = '';
    list.replaceChildren(
      ...(record ? rowsOf(ui, texts, record) : []).flatMap(([term, value]) => [
        Object.assign(create('dt'), { textContent: term }),
        Object.assign(create('dd'), { textContent: value }),
      ]),
    );
  });
  return () => {
    stop();
    box.remove();
  };
};
