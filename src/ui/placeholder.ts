// Stands in front of a held frame: says what is held back and who would get
// data, and lets it load. It lies over the frame, which keeps its place and
// its size: nothing in the page moves, and no node of the page is touched.
import { create, doc } from '../browser/document.js';
import { attempt } from '../browser/guard.js';
import { CONTRACT } from '../parts/contract.js';
import type { Mount, Texts, Ui } from '../parts/contract.js';
import type { Category, Service } from '../types.js';
import { createHost } from './host.js';
import css from './placeholder.css';
import tokens from './tokens.css';
import { fill, labelOf } from './words.js';

export const contract: number = CONTRACT;

/** In px; in less there is no room to say anything. */
const LEAST_WIDTH = 120;
const LEAST_HEIGHT = 100;

const MARK = 'data-consentry-behind';
/** Neither seen nor reached by the keyboard, and as large as before. */
const BEHIND = `[${MARK}]{visibility:hidden!important}`;

interface Held {
  readonly categories: readonly Category[];
  readonly service: Service | undefined;
  /** What has to be allowed for it. */
  readonly names: readonly string[];
  /** Where it would load from; empty for a text of the page's own. */
  readonly host: string;
}

/** What holds a frame; nothing, if no yes would release it, or one just does. */
const readHeld = (
  { settings, consent }: Ui,
  frame: Element,
): Held | undefined => {
  const read = (name: string): string | null =>
    frame.getAttribute(`data-${name}`);
  const written: string[] = read('category')?.match(/[^\s|]+/g) ?? [];
  const categories = settings.categories.filter(({ name }) =>
    written.includes(name),
  );
  const id = read('service');
  const service = settings.services.find((one) => one.id === id);
  const address = ['src', 'data', 'srcdoc']
    .flatMap((name) => [read(`consentry-${name}`), read(name)])
    .find((one) => one !== null);
  const names = service ? [service.id] : written;
  const isGrantable =
    address !== undefined &&
    read('when') !== 'denied' &&
    categories.length === written.length &&
    (!service || written.includes(service.category)) &&
    !names.every((name) => consent.isGranted(name));
  const { hostname = '' } =
    attempt(() => new URL(address ?? '', doc('baseURI'))) ?? {};
  return isGrantable
    ? { categories, service, names, host: hostname }
    : undefined;
};

/** The owner's picture, asked of the owner's server alone. */
const makePoster = ({ report }: Ui, frame: Element): Element[] => {
  const written = frame.getAttribute('data-consentry-poster');
  if (written === null) return [];
  const url = attempt(() => new URL(written, doc('baseURI')));
  if (url?.origin !== location.origin) {
    report('poster', frame, written);
    return [];
  }
  return [Object.assign(create('img'), { src: url.href, alt: '' })];
};

const fillHost = (
  root: ShadowRoot,
  { ui, texts, frame }: { ui: Ui; texts: Texts; frame: HTMLElement },
  { categories, service, names, host }: Held,
): void => {
  const { consent } = ui;
  const labels = categories.map((one) => labelOf(one, ui, texts)).join(', ');
  const name = service?.name ?? host;
  const receiver = service?.provider ?? name;
  const text = (tag: 'strong' | 'small' | 'p', words: string | undefined) =>
    Object.assign(create(tag), { textContent: words });
  const button = (words: string | undefined, onclick: () => void) =>
    Object.assign(create('button'), { textContent: words, onclick });
  const box = create('div');
  box.append(
    text('strong', frame.title || name),
    text('small', [labels, name].filter(Boolean).join(' · ')),
    ...(receiver ? [text('p', fill(texts['held'], 'receiver', receiver))] : []),
    button(texts['once'], () => ui.loadOnce?.(frame)),
    button(fill(texts['always'], 'name', service?.name ?? labels), () =>
      consent.save(Object.fromEntries(names.map((one) => [one, true]))),
    ),
  );
  root.append(...makePoster(ui, frame), box);
};

/** Puts itself in front of the frame. @returns takes it away; the frame gets the focus that it had */
export const mount: Mount = (ui, texts, _event, frame) => {
  const held = frame && readHeld(ui, frame);
  if (!(frame instanceof HTMLElement) || !held || !ui.loadOnce) return () => {};
  const [host, root] = createHost('placeholder', ui, texts, tokens + css);
  fillHost(root, { ui, texts, frame }, held);
  host.role = 'group';
  host.ariaLabel = root.querySelector('strong')?.textContent ?? '';
  // For both trees: what hides the frame, and where the host lies.
  const sheet = new CSSStyleSheet();
  const sheets = doc('adoptedStyleSheets');
  sheets.push(sheet);
  root.adoptedStyleSheets.push(sheet);
  frame.setAttribute(MARK, '');
  frame.after(host);
  let [x, y] = [0, 0];
  const align = () => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    host.hidden = width < LEAST_WIDTH || height < LEAST_HEIGHT;
    const now = host.getBoundingClientRect();
    x += left - now.left;
    y += top - now.top;
    sheet.replaceSync(
      `${BEHIND}:host{width:${width}px!important;height:${height}px!important;translate:${x}px ${y}px!important}`,
    );
  };
  // In the next frame: what it sets changes what is observed.
  const observer = new ResizeObserver(() => requestAnimationFrame(align));
  observer.observe(frame);
  // Something above it may have grown.
  observer.observe(doc('documentElement'));
  align();
  return () => {
    observer.disconnect();
    sheets.splice(sheets.indexOf(sheet), 1);
    frame.removeAttribute(MARK);
    if (doc('activeElement') === host) frame.focus({ preventScroll: true });
    host.remove();
  };
};
