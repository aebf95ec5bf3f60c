// The first layer. Texts and buttons are direct children of the host in the
// page's own tree, where translators and agents find them; the shadow root
// has the layout and the style. Decides nothing: it calls `consent`.
//
// It is built once and never updated, so it needs no library to do so.
import { create, queryAll } from '../browser/document.js';
import type { Texts, Ui } from '../parts/contract.js';
import common from './banner.css';
import { createHost } from './host.js';
import { readPurposes } from './purposes.js';
import { safeLink } from './safe-link.js';
import tokens from './tokens.css';
import { fill } from './words.js';

type Tags = HTMLElementTagNameMap;

/** Appends an element with its text and properties. Text is text, never HTML. */
type Add = <Tag extends keyof Tags>(
  tag: Tag,
  text: string | undefined,
  more?: Partial<Tags[Tag]>,
) => Tags[Tag];

/** `isPartial`: the visitor has decided before; only what is new is asked. */
type Question = readonly [names: readonly string[], isPartial: boolean];

const readQuestion = ({ asked, settings, consent }: Ui): Question => {
  const open = asked();
  const names = open[0] ? open : Object.keys(consent.grants.get());
  const isPartial = settings.categories.some(
    ({ name, required }) => !required && !names.includes(name),
  );
  return [names, isPartial];
};

/** What is asked, by whom and for what. @returns the button of the list */
const addStatement = (
  add: Add,
  ui: Ui,
  texts: Texts,
  [names, isPartial]: Question,
): HTMLButtonElement => {
  const purposes = readPurposes(ui, texts, names);
  const intro = texts[isPartial ? 'introAdded' : 'intro'];
  const controller = ui.settings.controller?.name ?? location.hostname;
  add('p', fill(intro, 'controller', controller));
  const labels = purposes.map(([label]) => label).join(' · ');
  const fold = add('button', labels, {
    slot: 'list',
    ariaExpanded: 'false',
  });
  for (const [label, line] of purposes) {
    add('b', label, { slot: 'list' });
    add('span', line, { slot: 'list' });
  }
  for (const signal of ui.signals)
    add('small', texts[signal], { slot: 'foot' });
  return fold;
};

/**
 * How to change one's mind: by the page's own link, else by our button. Of
 * several links the last is named: a footer has the one that is on every page.
 */
const readLater = ({ settings }: Ui, texts: Texts): string | undefined => {
  let link = '';
  for (const { textContent } of queryAll('[data-consentry=open]')) {
    link = textContent.trim() || link;
  }
  const ours = settings.ui?.reopen === false ? 'later' : 'laterButton';
  return fill(texts[link ? 'laterLink' : ours], 'link', link);
};

/** Puts a banner into the page. @returns takes it away. */
export type Raise = (host: HTMLElement, title: HTMLElement) => () => void;

/**
 * Makes the banner.
 * @param css - style sheet of the layout
 * @param raise - puts it into the page
 * @returns takes it away
 */
export const mountBanner = (
  ui: Ui,
  texts: Texts,
  css: string,
  raise: Raise,
): (() => void) => {
  const { consent, settings } = ui;
  const [host, root] = createHost('banner', ui, texts, tokens + common + css);
  const add: Add = (tag, text, more) =>
    host.appendChild(Object.assign(create(tag), { textContent: text }, more));
  const action = (name: string, text: string, onclick: () => void) => {
    const button = add('button', texts[text], { slot: 'actions', onclick });
    button.dataset['consentryAction'] = name;
  };
  const question = readQuestion(ui);
  const [names, isPartial] = question;
  const answer = (yes: boolean) => () => {
    if (isPartial) {
      const named = names.map((name) => [name, yes]);
      consent.save(Object.fromEntries(named));
    } else if (yes) consent.acceptAll();
    else consent.rejectAll();
  };
  const refuse = answer(false);
  const choose = () => consent.show('preferences');

  // Whoever reaches for it, by hand or by keys, may say yes in a moment.
  host.onpointerover = host.onkeyup = ui.prepare;
  const { position = 'bottom', dismiss } = settings.ui ?? {};
  for (const word of position.split('-')) host.toggleAttribute(`data-${word}`);
  const title = add('h2', texts['title'], { id: 'consentry-title' });
  const fold = addStatement(add, ui, texts, question);
  fold.onclick = () => {
    fold.ariaExpanded = `${host.toggleAttribute('data-open')}`;
  };
  add('small', readLater(ui, texts), { slot: 'foot' });
  const href = safeLink(ui, settings.controller?.policyUrl);
  if (href) add('a', texts['policy'], { slot: 'foot', href });
  add('button', texts['services'], { slot: 'foot', onclick: choose });
  // Refuse and accept differ in nothing but text and effect. Source:
  // https://www.edpb.europa.eu/documents/report/report-work-undertaken-cookie-banner-taskforce_en
  action('reject-all', 'rejectAll', refuse);
  action('accept-all', 'acceptAll', answer(true));
  action('preferences', 'choose', choose);
  if (dismiss) {
    add('button', '×', {
      slot: 'close',
      ariaLabel: texts['close'] ?? '',
      onclick: refuse,
    });
    host.onkeydown = ({ key }) => {
      if (key === 'Escape') refuse();
    };
  }
  const slots = (...all: string[]) =>
    all.map((name) => Object.assign(create('slot'), { name, lang: ui.locale }));
  const content = create('div');
  content.part = 'content';
  content.append(...slots('', 'list', 'foot'));
  root.append(content, ...slots('actions', 'close'));
  return raise(host, title);
};
