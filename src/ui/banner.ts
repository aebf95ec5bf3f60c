// The first layer. Texts and buttons are direct children of the host in the
// page's own tree, where translators and agents find them; the shadow root
// has the layout and the style. Decides nothing: it calls `consent`.
//
// It is built once and never updated, so it needs no library to do so.
import { doc, queryAll } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import css from './banner.css';
import { element } from './element.js';
import { createHost } from './host.js';
import { keepClear } from './keep-clear.js';
import { readPurposes } from './purposes.js';
import { safeLink } from './safe-link.js';
import tokens from './tokens.css';
import { fill } from './words.js';

export const contract: number = CONTRACT;

const TITLE_ID = 'consentry-title';

const button = (
  text: string | undefined,
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement => {
  const made = element('button', text, { type: 'button', ...attributes });
  made.onclick = onClick;
  return made;
};

/** Where the visitor can change their mind, in the words of this page. */
const laterText = ({ settings }: Ui, texts: Texts): string | undefined => {
  const link = queryAll('[data-consentry="open"]')[0]?.textContent?.trim();
  if (link) return fill(texts['laterLink'], 'link', link);
  return texts[settings.ui?.reopen === false ? 'later' : 'laterButton'];
};

/** Puts the banner on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) => {
  const { consent, settings, signals } = ui;
  const { controller } = settings;
  const dismiss = settings.ui?.dismiss === 'refuse';
  const names = ui.asked();
  const isPartial =
    names.length > 0 &&
    settings.categories.some(
      ({ name, required }) => !required && !names.includes(name),
    );
  const purposes = readPurposes(ui, texts, isPartial ? names : undefined);
  const answer = (yes: boolean) => () => {
    if (isPartial) {
      consent.save(Object.fromEntries(names.map((name) => [name, yes])));
    } else if (yes) consent.acceptAll();
    else consent.rejectAll();
  };
  const refuse = answer(false);
  const choose = () => consent.show('preferences');

  const [host, root] = createHost('banner', ui, texts, tokens + css);
  const fold = button(
    `${purposes.map(([label]) => label).join(' · ')} ▾`,
    () => {
      const isOpen = host.toggleAttribute('data-open');
      fold.ariaExpanded = `${isOpen}`;
    },
    { 'aria-expanded': 'false' },
  );
  const policy = safeLink(ui, controller?.policyUrl);
  const intro = texts[isPartial ? 'introAdded' : 'intro'];
  host.append(
    element('h2', texts['title'], { id: TITLE_ID }),
    element(
      'p',
      fill(intro, 'controller', controller?.name ?? location.hostname),
    ),
    fold,
    ...purposes.flatMap(([label, line]) => [
      element('b', label),
      element('span', line),
    ]),
    ...signals.map((signal) => element('small', texts[signal])),
    element('small', laterText(ui, texts)),
    ...(policy
      ? [element('a', texts['policy'], { href: policy, slot: 'links' })]
      : []),
    button(texts['services'], choose, { slot: 'links' }),
    button(texts['rejectAll'], refuse, {
      slot: 'actions',
      'data-consentry-action': 'reject-all',
    }),
    button(texts['acceptAll'], answer(true), {
      slot: 'actions',
      'data-consentry-action': 'accept-all',
    }),
    button(texts['choose'], choose, {
      slot: 'actions',
      'data-consentry-action': 'preferences',
    }),
    ...(dismiss
      ? [
          button('×', refuse, {
            slot: 'close',
            'aria-label': texts['close'] ?? '',
          }),
        ]
      : []),
  );
  const content = element('div', '', { part: 'content' });
  const actions = element('nav', '', { part: 'actions', role: 'none' });
  const links = element('p');
  links.append(element('slot', '', { name: 'links' }));
  content.append(element('slot'), links);
  actions.append(element('slot', '', { name: 'actions' }));
  root.append(content, actions, element('slot', '', { name: 'close' }));

  host.role = 'region';
  host.setAttribute('aria-labelledby', TITLE_ID);
  host.onkeydown = ({ key }) => {
    if (dismiss && key === 'Escape') refuse();
  };
  // Only the top layer stays above what the page puts up later; unlike a
  // dialog, a popover leaves the focus where it is.
  host.popover = 'manual';
  doc('body').prepend(host);
  host.showPopover?.();
  const release = keepClear(host);
  return () => {
    release();
    host.remove();
  };
};
