// The second layer: a modal dialog, or a panel in the flow of the page.
import { render } from 'preact';
import { doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Mount, Texts, Ui } from '../parts/contract.js';
import { startChoices } from './choices.js';
import { createHost } from './host.js';
import inline from './inline.css';
import css from './preferences.css';
import tokens from './tokens.css';

export const contract: number = CONTRACT;

/** @returns closes it */
const openDialog = (ui: Ui, texts: Texts): (() => void) => {
  const [host, root] = createHost('panel', ui, texts, tokens + css);
  const back = () => ui.consent.show(ui.rest());
  const stop = startChoices(ui, texts, (choices) =>
    render(
      <dialog
        part="dialog"
        lang={ui.locale}
        aria-labelledby="title"
        onCancel={(event) => {
          event.preventDefault();
          back();
        }}
      >
        <div class="head">
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
        </div>
        {choices}
      </dialog>,
      root,
    ),
  );
  doc('body').prepend(host);
  const dialog = root.querySelector('dialog');
  dialog?.showModal();
  // A filter that hides the host must not leave the page inert behind it.
  if (!dialog?.getClientRects().length) queueMicrotask(back);
  return () => {
    stop();
    dialog?.close();
    host.remove();
  };
};

/** @returns takes it away */
const putInto = (place: Element, ui: Ui, texts: Texts): (() => void) => {
  const [host, root] = createHost('inline', ui, texts, tokens + css + inline);
  const stop = startChoices(ui, texts, (choices) =>
    render(
      <div class="inline" role="group" aria-labelledby="title" lang={ui.locale}>
        <div class="head">
          <h2 id="title">{texts['choicesTitle']}</h2>
        </div>
        {choices}
      </div>,
      root,
    ),
  );
  place.append(host);
  return () => {
    stop();
    host.remove();
  };
};

/** Shows the preferences. @returns takes them away */
export const mount: Mount = (ui, texts, _event, place) =>
  place ? putInto(place, ui, texts) : openDialog(ui, texts);
