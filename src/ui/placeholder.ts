// Stands in front of a held frame, or in an element of the owner for what a
// service builds: says what is held back and who would get data, and lets it
// load. It lies over the frame, which keeps its place and its size: nothing in
// the page moves, and no node of the page is touched.
import { create, doc, matches, queryAll } from '../browser/document.js';
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

/** What an address means here; an empty `origin` and `hostname` if it is none. */
const linkTo = (href: string): HTMLAnchorElement =>
  Object.assign(create('a'), { href });

/** The service of the config that it names. */
const serviceOf = ({ settings }: Ui, place: Element): Service | undefined => {
  const id = place.getAttribute('data-service');
  return settings.services.find((one) => one.id === id);
};

const categoriesOf = ({ settings }: Ui, names: readonly string[]): Category[] =>
  settings.categories.filter(({ name }) => names.includes(name));

/** What holds a frame; nothing, if no yes would release it, or one just does. */
const readFrame = (ui: Ui, frame: Element): Held | undefined => {
  const read = (name: string): string | null =>
    frame.getAttribute(`data-${name}`);
  const written: string[] = read('category')?.match(/[^\s|]+/g) ?? [];
  const categories = categoriesOf(ui, written);
  const service = serviceOf(ui, frame);
  const address = ['src', 'data', 'srcdoc']
    .flatMap((name) => [read(`consentry-${name}`), read(name)])
    .find((one) => one !== null);
  const names = service ? [service.id] : written;
  const isGrantable =
    address !== undefined &&
    read('when') !== 'denied' &&
    categories.length === written.length &&
    (!service || written.includes(service.category)) &&
    !names.every((name) => ui.consent.isGranted(name));
  return isGrantable
    ? { categories, service, names, host: linkTo(address).hostname }
    : undefined;
};

/** What holds an element's service; nothing, and the owner is told, if no yes would load it. */
const readService = (ui: Ui, place: Element): Held | undefined => {
  const service = serviceOf(ui, place);
  if (service && (!service.given || ui.named?.get(service.id)?.startOnce)) {
    const categories = categoriesOf(ui, [service.category]);
    return { categories, service, names: [service.id], host: '' };
  }
  return void ui.report('placeholder', place);
};

/** The owner's picture, asked of the owner's server alone. */
const makePoster = ({ report }: Ui, frame: Element): Element | '' => {
  const written = frame.getAttribute('data-consentry-poster');
  if (written === null) return '';
  const { origin, href } = linkTo(written);
  if (origin !== location.origin) {
    report('poster', frame, written);
    return '';
  }
  return Object.assign(create('img'), { src: href, alt: '' });
};

interface Shown {
  readonly ui: Ui;
  readonly texts: Texts;
  readonly place: HTMLElement;
  readonly once: () => void;
}

const fillRoot = (
  root: ShadowRoot,
  { ui, texts, place, once }: Shown,
  { categories, service, names, host }: Held,
): void => {
  const labels = categories.map((one) => labelOf(one, ui, texts)).join(', ');
  const named = service?.name ?? host;
  const receiver = service?.provider ?? named;
  const title = place.title || named;
  // What the owner wrote for this service alone comes first.
  const text = (key: string): string | undefined =>
    fill(
      fill(
        texts[`${key}.${service?.id ?? ''}`] ?? texts[key],
        'receiver',
        receiver,
      ),
      'name',
      service?.name ?? labels,
    );
  const make = (
    tag: 'strong' | 'small' | 'p' | 'button',
    textContent: string | undefined,
    onclick?: () => void,
  ) => Object.assign(create(tag), { textContent, onclick });
  const always = () =>
    ui.consent.save(Object.fromEntries(names.map((one) => [one, true])));
  const box = create('div');
  box.lang = ui.locale;
  box.append(
    make('strong', title),
    make('small', place.title && named ? `${labels} · ${named}` : labels),
    receiver ? make('p', text('held')) : '',
    make('button', text('once'), once),
    make('button', text('always'), always),
  );
  root.append(makePoster(ui, place), box);
  root.host.role = 'group';
  root.host.ariaLabel = title;
};

/** What it stands for gets the focus that it had. */
const takeAway = (host: Element, place: HTMLElement): void => {
  if (doc('activeElement') === host) {
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  host.remove();
};

/** What "load once" does, and what the end. */
type Stage = readonly [once: () => void, end: () => void];

/** Puts the host in front of the frame. */
const cover = (
  { loadOnce }: Ui,
  frame: HTMLElement,
  host: HTMLElement,
): Stage => {
  // For both trees: what hides the frame, and where the host lies.
  const sheet = new CSSStyleSheet();
  const sheets = doc('adoptedStyleSheets');
  sheets.push(sheet);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  frame.setAttribute(MARK, '');
  frame.after(host);
  let x = 0;
  let y = 0;
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
  return [
    () => loadOnce?.(frame),
    () => {
      observer.disconnect();
      sheets.splice(sheets.indexOf(sheet), 1);
      frame.removeAttribute(MARK);
    },
  ];
};

/** Puts the host into the element of the owner while its service is held. */
const fillIn = (
  { consent, loadOnce, loadedOnce, named }: Ui,
  place: HTMLElement,
  host: HTMLElement,
): Stage => {
  const { service: id = '' } = place.dataset;
  host.dataset['service'] = id;
  // All of it in the page, also what a template brings once it is released.
  // What waits for a refusal goes meanwhile.
  const load = () => {
    for (const node of queryAll(`[data-service=${id}]`)) {
      if (matches(node, '[data-category]')) loadOnce?.(node);
      else if (matches(node, '[data-consentry=offer]')) takeAway(node, place);
    }
  };
  const observer = new MutationObserver(load);
  const show = () => {
    // Within the choice itself, so that nothing gets in after it.
    observer.disconnect();
    if (consent.isGranted(id)) takeAway(host, place);
    else if (!host.isConnected) place.append(host);
  };
  const unlisten = consent.record.listen(show);
  show();
  return [
    () => {
      loadedOnce[id] = true;
      named?.get(id)?.startOnce?.();
      load();
      observer.observe(document, { childList: true, subtree: true });
    },
    () => {
      unlisten();
      observer.disconnect();
    },
  ];
};

/** Says what is held, and lets it load. @returns takes it away; what it stood for gets the focus that it had */
export const mount: Mount = (ui, texts, _event, place) => {
  if (!(place instanceof HTMLElement) || !ui.loadOnce) return () => {};
  const isFrame = matches(place, 'iframe,embed,object');
  const held = (isFrame ? readFrame : readService)(ui, place);
  if (!held) return () => {};
  const [host, root] = createHost(
    isFrame ? 'placeholder' : 'offer',
    ui,
    texts,
    tokens + css,
  );
  const [once, end] = (isFrame ? cover : fillIn)(ui, place, host);
  fillRoot(root, { ui, texts, place, once }, held);
  return () => {
    end();
    takeAway(host, place);
  };
};
