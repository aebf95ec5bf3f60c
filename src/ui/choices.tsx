// The switches and the buttons under them, wherever they are shown. Nothing
// counts before it is saved.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import { CategoryRow } from './category-row.js';
import type { Draft } from './category-row.js';
import { ControllerBlock } from './controller-block.js';

/** What the switches show first: the choice in force; all off without one. */
const firstDraft = ({ consent, settings }: Ui): Draft => {
  const grants = consent.grants.get();
  const names = [
    ...settings.categories.map(({ name }) => name),
    ...settings.services.map(({ id }) => id),
  ];
  return Object.fromEntries(names.map((name) => [name, !!grants[name]]));
};

/** Draws the choices, now and after every change. @returns ends it */
export const startChoices = (
  ui: Ui,
  texts: Texts,
  draw: (choices: JSX.Element[]) => void,
): (() => void) => {
  const { consent, settings, signals } = ui;
  let draft = firstDraft(ui);
  let said = '';
  let isOurs = false;

  const set = (changes: Draft) => {
    draft = { ...draft, ...changes };
    said = '';
    show();
  };
  const action = (name: string, text: string, decide: () => void) => (
    <button
      type="button"
      part="button"
      data-consentry-action={name}
      onClick={() => {
        isOurs = true;
        decide();
        isOurs = false;
      }}
    >
      {texts[text]}
    </button>
  );
  const show = () =>
    draw([
      <div class="content" part="content">
        <p>{texts['choicesIntro']}</p>
        {signals.map((signal) => (
          <p class="note">{texts[signal]}</p>
        ))}
        {settings.categories.map((category) => (
          <CategoryRow {...{ category, ui, texts, draft, set }} />
        ))}
        <ControllerBlock ui={ui} texts={texts} />
      </div>,
      <div class="actions" part="actions">
        {action('save', 'save', () => consent.save(draft))}
        {action('reject-all', 'rejectAll', () => consent.rejectAll())}
        {action('accept-all', 'acceptAll', () => consent.acceptAll())}
        <p role="status">{said}</p>
      </div>,
    ]);

  return consent.onChange(({ changed, after }) => {
    if (isOurs) draft = firstDraft(ui);
    // A choice made elsewhere leaves a switch that is turned and not saved as
    // it is, unless it is about this very switch.
    for (const name of changed) draft = { ...draft, [name]: !!after[name] };
    said = (isOurs && texts['saved']) || '';
    show();
  });
};
