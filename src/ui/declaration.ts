// Tables of everything that is stored on the device, and of the services with
// what the law wants told of them, for the policy page. They
// stand in the page's own tree, where the browser's search, translators and
// printers find them, and take the page's look.
import { create, doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Mount, Texts, Ui } from '../parts/contract.js';
import type { Category, Service, StoreKind, Text } from '../types.js';
import css from './declaration.css';
import {
  FACTS,
  factsOf,
  loadTexts,
  needsTexts,
  NO_TEXTS,
  purposeText,
} from './facts.js';
import type { FactTexts } from './facts.js';
import { durationText } from './lifetime.js';
import { safeLink } from './safe-link.js';
import { labelOf } from './words.js';

export const contract: number = CONTRACT;

/** What a choice is kept for unless the config says. */
const DEFAULT_DAYS = 182;

const COLUMNS = ['name', 'service', 'purpose', 'retention', 'origin'] as const;

/** One name on the device: a text for each column. */
type Row = readonly (string | undefined)[];

/** What names something on the device. */
interface Entry {
  readonly key?: string;
  readonly name?: string;
  readonly purpose?: Text;
}

interface Shown {
  readonly ui: Ui;
  readonly texts: Texts;
  readonly more: FactTexts;
}

type Storing = Pick<Service, 'name' | 'provider' | StoreKind>;

/** The site itself, which keeps the choice. */
const ownService = ({ settings }: Ui, texts: Texts): Storing => {
  const { name, days = DEFAULT_DAYS } = settings.storage;
  // A refusal is never kept for less time than an acceptance.
  const longest = typeof days === 'object' ? days.refuse : days;
  const purpose = texts['ownPurpose'] ?? '';
  return {
    name: settings.controller?.name ?? location.hostname,
    cookies: [{ name, lifetime: `P${longest}D`, purpose }],
  };
};

const runBy = ({ name, provider }: Pick<Service, 'name' | 'provider'>) =>
  provider && provider !== name ? `${name}, ${provider}` : name;

const rowsOf = (service: Storing, { ui, texts, more }: Shown): Row[] => {
  const { cookies = [], localStorage = [], sessionStorage = [] } = service;
  const { indexedDB = [], caches = [] } = service;
  const by = runBy(service);
  const toRow = (
    { key, name = key, purpose }: Entry,
    retention = texts['storage'],
    origin = texts['first-party'],
  ): Row => [name, by, purposeText(purpose, ui, more), retention, origin];

  const rows = [
    ...cookies.map((cookie) => {
      const { lifetime = '', setBy = 'first-party', domain } = cookie;
      const kept = texts[lifetime] ?? durationText(lifetime, ui.locale);
      const origin = [texts[setBy], domain].filter(Boolean).join(', ');
      return toRow(cookie, kept, origin);
    }),
    ...sessionStorage.map((entry) => toRow(entry, texts['session'])),
    ...[localStorage, indexedDB, caches].flat().map((entry) => toRow(entry)),
  ];
  return rows[0] ? rows : [[undefined, by]];
};

type Tags = HTMLElementTagNameMap;

/**
 * An element with its role: Safari forgets it where a style makes a table look
 * like something else.
 * Source: https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html
 */
const make = <Tag extends keyof Tags>(
  tag: Tag,
  role: string,
  more: Partial<Tags[Tag]> = {},
  children: readonly Node[] = [],
): Tags[Tag] => {
  const element = Object.assign(create(tag), { role }, more);
  element.append(...children);
  return element;
};

const makeRow = (cells: readonly Node[]) => make('tr', 'row', {}, cells);

/** Marks a cell with the title of its column, for where that is not above it. */
const withLabel = <Cell extends HTMLElement>(
  cell: Cell,
  label: string | undefined,
): Cell => {
  if (label) cell.dataset['label'] = label;
  return cell;
};

/** What is not known takes no line of a card. */
const makeCell = (textContent: string | undefined, title?: string) =>
  withLabel(
    make('td', 'cell', { textContent: textContent || '–' }),
    textContent && title,
  );

interface Table {
  readonly caption: string | undefined;
  readonly titles: readonly (string | undefined)[];
  /** The rows of each category; the first one is the essential one. */
  readonly rows: (category: Category, at: number) => HTMLElement[];
}

const makeTable = (
  { ui, texts }: Shown,
  { caption, titles, rows }: Table,
): HTMLTableElement => {
  const header = titles.map((textContent = '') =>
    make('th', 'columnheader', { scope: 'col', textContent }),
  );
  const groups = ui.settings.categories.flatMap((category, at) => {
    const inside = rows(category, at);
    const title = make('th', 'rowheader', {
      scope: 'rowgroup',
      colSpan: titles.length,
      textContent: labelOf(category, ui, texts),
    });
    return inside[0]
      ? make('tbody', 'rowgroup', {}, [makeRow([title]), ...inside])
      : [];
  });
  return make('table', 'table', {}, [
    Object.assign(create('caption'), { textContent: caption }),
    make('thead', 'rowgroup', {}, [makeRow(header)]),
    ...groups,
  ]);
};

const servicesOf = ({ ui }: Shown, { name }: Category): Service[] =>
  ui.settings.services.filter(({ category }) => category === name);

/** What is stored on the device. */
const makeStored = (shown: Shown): HTMLTableElement => {
  const { ui, texts } = shown;
  const toRow = ([name, ...others]: Row) => {
    const textContent = name ?? '–';
    const code = Object.assign(create('code'), { textContent, dir: 'ltr' });
    const header = make('th', 'rowheader', { scope: 'row' }, [code]);
    return makeRow([
      withLabel(header, name && texts['name']),
      ...COLUMNS.slice(1).map((column, at) =>
        makeCell(others[at], texts[column]),
      ),
    ]);
  };
  return makeTable(shown, {
    caption: texts['caption'],
    titles: COLUMNS.map((column) => texts[column]),
    rows: (category, at) =>
      [...(at ? [] : [ownService(ui, texts)]), ...servicesOf(shown, category)]
        .flatMap((service) => rowsOf(service, shown))
        .map(toRow),
  });
};

/** Who gets data, for what and on what basis, in the columns that somebody fills. */
const makeServices = (shown: Shown): HTMLTableElement => {
  const { ui, more } = shown;
  const { facts: texts } = more;
  const columns = FACTS.filter((name) =>
    ui.settings.services.some((service) => factsOf(service, ui, more)[name]),
  );
  const toRow = (service: Service) => {
    const facts = factsOf(service, ui, more);
    const href = safeLink(ui, service.policyUrl);
    const textContent = texts['providerPolicy'];
    const header = make('th', 'rowheader', { scope: 'row' }, [
      Object.assign(create('span'), { textContent: runBy(service) }),
      ...(href ? [Object.assign(create('a'), { href, textContent })] : []),
    ]);
    return makeRow([
      withLabel(header, texts['service']),
      ...columns.map((name) => makeCell(facts[name], texts[name])),
    ]);
  };
  return makeTable(shown, {
    caption: texts['facts'],
    titles: [texts['service'], ...columns.map((name) => texts[name])],
    rows: (category) => servicesOf(shown, category).map(toRow),
  });
};

/** Puts the tables into `place`. @returns takes them away */
export const mount: Mount = (ui, texts, _event, place) => {
  const host = create('div');
  host.dataset['consentry'] = 'table';
  host.lang = ui.locale;
  host.dir = texts['dir'] ?? 'ltr';
  const fill = (more: FactTexts) => {
    const shown = { ui, texts, more };
    host.append(makeStored(shown));
    if (more.facts['facts']) host.append(makeServices(shown));
  };
  // At once, where nothing more is to be loaded: the page does not move.
  if (needsTexts(ui)) void loadTexts(ui).then(fill);
  else fill(NO_TEXTS);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const sheets = doc('adoptedStyleSheets');
  sheets.push(sheet);
  place?.append(host);
  return () => {
    sheets.splice(sheets.indexOf(sheet), 1);
    host.remove();
  };
};
