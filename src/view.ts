// Loads what is visible of us when it is needed, and opens the choices for
// every `data-consentry="open"` element, now or later.
import { listen, queryAll } from './browser/document.js';
import { guard } from './browser/guard.js';
import { whenIdle, whenParsed } from './browser/when.js';
import { chooseLocale } from './messages.js';
import { failing } from './report.js';
import type {
  EraseReport,
  Inside,
  LoadView,
  SectionName,
  Texts,
  ViewName,
  ViewParts,
} from './parts/contract.js';
import type { Settings } from './types.js';

const OPENER = '[data-consentry=open]';
/** What of the page we fill, or stand in for: preferences, a placeholder, a declaration. */
const PIECES =
  '[data-consentry^=pr],[data-consentry^=pl],[data-consentry^=de],' +
  ':is(iframe,embed,object)[data-category]:not([src],[srcdoc],[data])';

/** Looks out for the first of them; from then on the part that fills them does. */
const lookForPieces = (
  inside: Inside,
  parts: ViewParts,
  load: LoadView,
): void => {
  const { signal, report } = inside;
  const look = () => {
    if (signal.aborted) return;
    if (queryAll(PIECES)[0]) {
      parts
        .pieces()
        .then(({ start }) => start(inside, load), failing(report, 'pieces'));
    } else observer.observe(document, { childList: true, subtree: true });
  };
  const observer = new MutationObserver(() => {
    observer.disconnect();
    whenIdle(look);
  });
  whenIdle(look);
};

/** The owner's texts for `fr` serve `fr-ca`, too, before its own. */
const ownTexts = (
  { texts = {} }: Settings,
  locale: string,
): (Texts | undefined)[] =>
  Object.keys(texts)
    .filter((tag) => `${locale}-`.startsWith(`${tag.toLowerCase()}-`))
    .sort((one, other) => one.length - other.length)
    .map((tag) => texts[tag]);

/** How a view comes with its texts, for whoever shows it. */
const createLoadView = (inside: Inside, parts: ViewParts): LoadView => {
  const { consent, settings } = inside;
  const load: LoadView = async (name, event) => {
    const locale = chooseLocale(parts.available, settings.locale);
    // Neither the button nor a first banner says a word about a service.
    const isPlain =
      name === 'reopen' || (name === 'banner' && !consent.record.get());
    const own = ownTexts(settings, locale);
    const read = async (section: SectionName): Promise<Texts> =>
      Object.assign({}, (await parts.texts(section, locale)).texts, ...own);
    const [part, words, described] = await Promise.all([
      parts.view(name === 'banner' ? (settings.ui?.layout ?? 'box') : name),
      read(name),
      isPlain ? settings : inside.describe(),
    ]);
    const ui = {
      ...inside,
      settings: described,
      locale,
      load,
      read,
    };
    return (place) => part.mount(ui, words, event, place);
  };
  return load;
};

/** Shows the views that the consent object asks for, until the signal aborts. */
export const startViews = (inside: Inside, parts: ViewParts): void => {
  const { consent, settings, report, signal } = inside;
  const { view } = consent;

  const mount = createLoadView(inside, parts);
  /** Views on the page → take them away. */
  const shown = new Map<ViewName, () => void>();
  const hide = (name: ViewName) => {
    const unmount = shown.get(name);
    shown.delete(name);
    if (unmount) guard(unmount);
  };
  /** Where the link leads that opened the choices, should they fail. */
  let href = '';
  /** Shows a view that is still wanted once it is loaded. */
  const put = (
    name: ViewName,
    isWanted: () => boolean,
    event?: CustomEvent<EraseReport>,
    failed?: () => void,
  ) =>
    void mount(name, event).then(
      (show) => {
        if (!isWanted()) return;
        hide(name);
        const unmount = guard(show);
        if (unmount) shown.set(name, unmount);
      },
      (error: unknown) => {
        report('part', name, error);
        failed?.();
      },
    );
  const unlisten = view.subscribe((name) => {
    if (name !== 'preferences') hide('preferences');
    // Open preferences lie over the banner and give the focus back to it.
    if (name === 'none') hide('banner');
    if (name === 'none' || shown.has(name)) return;
    const target = href;
    href = '';
    const isWanted = () => view.get() === name && !shown.has(name);
    put(name, isWanted, undefined, () => {
      consent.show('none');
      if (target) location.assign(target);
    });
  });

  listen<MouseEvent>(
    document,
    'click',
    (event) => {
      const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
      const opener = target instanceof Element && target.closest(OPENER);
      // A modified click is the browser's.
      if (!opener || button || metaKey || ctrlKey || shiftKey || altKey) return;
      if (opener instanceof HTMLAnchorElement) href = opener.href;
      consent.show('preferences');
      // With a config that is not sound nothing opens: a link stays a link.
      if (view.get() === 'preferences') event.preventDefault();
    },
    signal,
  );

  /** Shows what is no view of the visitor's choosing. */
  const add = (name: ViewName, event?: CustomEvent<EraseReport>) =>
    put(name, () => !signal.aborted, event);
  const showReopen = () => {
    if (
      settings.ui?.reopen !== false &&
      !queryAll(OPENER)[0] &&
      !signal.aborted
    ) {
      add('reopen');
    }
  };
  listen<CustomEvent<EraseReport>>(
    document,
    'consentry:erase',
    (event) => {
      if (event.detail.withdrawn) add('notice', event);
    },
    signal,
  );
  whenParsed(() => whenIdle(showReopen), signal);
  lookForPieces(inside, parts, mount);
  listen(signal, 'abort', () => {
    unlisten();
    for (const name of shown.keys()) hide(name);
  });
};
