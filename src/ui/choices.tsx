// The switches and the buttons under them, wherever they are shown. Nothing
// counts before it is saved.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import { CategoryRow } from './category-row.js';
import type { Draft } from './category-row.js';
import { ControllerBlock } from './controller-block.js';
import { loadTexts, needsTexts, NO_TEXTS } from './facts.js';
import { Interests } from './interests.js';

/** What the switches show first: the choice in force; all off without one. */
const firstDraft = ({ consent, settings }: Ui): Draft => {
  const grants = consent.grants.get();
  const names = [
    ...settings.categories.map(({ name }) => name),
    // What one objects to has no switch, and is left as it is.
    ...settings.services.flatMap(({ id, objectable }) =>
      objectable ? [] : id,
    ),
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
  let ours: 'answer' | 'objection' | undefined;
  let more = NO_TEXTS;
  let isOver = false;

  const set = (changes: Draft) => {
    draft = { ...draft, ...changes };
    said = '';
    show();
  };
  const here = (kind: typeof ours, decide: () => void) => {
    ours = kind;
    decide();
    ours = undefined;
  };
  const action = (name: string, text: string, decide: () => void) => (
    <button
      type="button"
      part="button"
      data-consentry-action={name}
      onClick={() => here('answer', decide)}
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
          <CategoryRow {...{ category, ui, texts, more, draft, set }} />
        ))}
        <Interests
          {...{ ui, texts, more }}
          decide={(verb) => here('objection', verb)}
        />
        <ControllerBlock ui={ui} texts={texts} />
      </div>,
      <div class="actions" part="actions">
        {action('save', 'save', () => consent.save(draft))}
        {action('reject-all', 'rejectAll', () => consent.rejectAll())}
        {action('accept-all', 'acceptAll', () => consent.acceptAll())}
        <p role="status">{said}</p>
      </div>,
    ]);

  if (needsTexts(ui)) {
    void loadTexts(ui).then((loaded) => {
      more = loaded;
      if (!isOver) show();
    });
  }
  const stop = consent.onChange(({ changed, after }) => {
    if (ours === 'answer') draft = firstDraft(ui);
    // A choice made elsewhere leaves a switch that is turned and not saved as
    // it is, unless it is about this very switch.
    for (const name of changed) {
      if (name in draft) draft = { ...draft, [name]: !!after[name] };
    }
    said = (ours && texts['saved']) || '';
    show();
  });
  return () => {
    isOver = true;
    stop();
  };
};
