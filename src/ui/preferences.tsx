// The second layer: a modal dialog with a switch for every category. Nothing
// counts before it is saved.
import { render } from 'preact';
import { doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { CategoryRow } from './category-row.js';
import type { Draft } from './category-row.js';
import { ControllerBlock } from './controller-block.js';
import { createHost } from './host.js';
import css from './preferences.css';
import tokens from './tokens.css';

export const contract: number = CONTRACT;

/** What the switches show first: the choice in force; all off without one. */
const firstDraft = ({ consent, settings }: Ui): Draft => {
  const grants = consent.grants.get();
  const names = [
    ...settings.categories.map(({ name }) => name),
    ...settings.services.map(({ id }) => id),
  ];
  return Object.fromEntries(names.map((name) => [name, !!grants[name]]));
};

/** Opens the preferences. @returns closes them. */
export const mount = (ui: Ui, texts: Texts): (() => void) => {
  const { consent, settings, signals } = ui;
  const [host, root] = createHost('panel', ui, texts, tokens + css);
  let draft = firstDraft(ui);
  const back = () => consent.show(ui.rest());

  const set = (changes: Draft) => {
    draft = { ...draft, ...changes };
    draw();
  };
  const action = (name: string, text: string, onClick: () => void) => (
    <button
      type="button"
      part="button"
      data-consentry-action={name}
      onClick={onClick}
    >
      {texts[text]}
    </button>
  );

  const draw = () =>
    render(
      <dialog
        part="dialog"
        aria-labelledby="title"
        onCancel={(event) => {
          event.preventDefault();
          back();
        }}
      >
        <header>
          {/* Not on a button: the first focus must not suggest an answer. */}
          <h2 id="title" tabIndex={-1} autofocus>
            {texts['choicesTitle']}
          </h2>
          <button
            type="button"
            aria-label={texts['closeChoices']}
            onClick={back}
          >
            ×
          </button>
        </header>
        <div class="content" part="content">
          <p>{texts['choicesIntro']}</p>
          {signals.map((signal) => (
            <p class="note">{texts[signal]}</p>
          ))}
          {settings.categories.map((category) => (
            <CategoryRow {...{ category, ui, texts, draft, set }} />
          ))}
          <ControllerBlock ui={ui} texts={texts} />
        </div>
        <div class="actions" part="actions">
          {action('save', 'save', () => consent.save(draft))}
          {action('reject-all', 'rejectAll', () => consent.rejectAll())}
          {action('accept-all', 'acceptAll', () => consent.acceptAll())}
        </div>
      </dialog>,
      root,
    );
  draw();
  doc('body').prepend(host);
  const dialog = root.querySelector('dialog');
  dialog?.showModal();
  // A filter that hides the host must not leave the page inert behind it.
  if (!dialog?.getClientRects().length) queueMicrotask(back);
  return () => {
    dialog?.close();
    host.remove();
  };
};
