// A table of everything that is stored on the device, for the policy page. It
// stands in the page's own tree, where the browser's search, translators and
// printers find it, and takes the page's look.
import { create, doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Mount, Texts, Ui } from '../parts/contract.js';
import type { Service, StoreKind, Text } from '../types.js';
import css from './declaration.css';
import { durationText } from './lifetime.js';
import { labelOf, readText } from './words.js';

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

const rowsOf = (service: Storing, ui: Ui, texts: Texts): Row[] => {
  const { cookies = [], localStorage = [], sessionStorage = [] } = service;
  const { name: own, provider, indexedDB = [], caches = [] } = service;
  const by = provider && provider !== own ? `${own}, ${provider}` : own;
  const toRow = (
    { key, name = key, purpose }: Entry,
    retention = texts['storage'],
    origin = 'first-party',
  ): Row => [name, by, readText(purpose, ui), retention, texts[origin]];

  const rows = [
    ...cookies.map((cookie) => {
      const { lifetime = '', setBy } = cookie;
      const kept = texts[lifetime] ?? durationText(lifetime, ui.locale);
      return toRow(cookie, kept, setBy);
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

const makeTable = (ui: Ui, texts: Texts): HTMLTableElement => {
  const { categories, services } = ui.settings;
  const row = (cells: readonly Node[]) => make('tr', 'row', {}, cells);
  const toRow = (columns: Row) =>
    row(
      COLUMNS.map((column, at) => {
        const textContent = columns[at] || '–';
        const cell = at
          ? make('td', 'cell', { textContent })
          : make('th', 'rowheader', { scope: 'row' }, [
              Object.assign(create('code'), { textContent, dir: 'ltr' }),
            ]);
        // What is not known takes no line of a card.
        if (columns[at]) cell.dataset['label'] = texts[column];
        return cell;
      }),
    );

  const groups = categories.flatMap((category, at) => {
    const rows = [
      // The first category is the essential one.
      ...(at ? [] : [ownService(ui, texts)]),
      ...services.filter((service) => service.category === category.name),
    ].flatMap((service) => rowsOf(service, ui, texts));
    const title = make('th', 'rowheader', {
      scope: 'rowgroup',
      colSpan: COLUMNS.length,
      textContent: labelOf(category, ui, texts),
    });
    return rows[0]
      ? make('tbody', 'rowgroup', {}, [row([title]), ...rows.map(toRow)])
      : [];
  });
  const titles = COLUMNS.map((column) =>
    make('th', 'columnheader', {
      scope: 'col',
      textContent: texts[column] ?? '',
    }),
  );
  return make('table', 'table', {}, [
    Object.assign(create('caption'), { textContent: texts['caption'] }),
    make('thead', 'rowgroup', {}, [row(titles)]),
    ...groups,
  ]);
};

/** Puts the table into `place`. @returns takes it away */
export const mount: Mount = (ui, texts, _event, place) => {
  const host = create('div');
  host.dataset['consentry'] = 'table';
  host.lang = ui.locale;
  host.dir = texts['dir'] ?? 'ltr';
  host.append(makeTable(ui, texts));
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
