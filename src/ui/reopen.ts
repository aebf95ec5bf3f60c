// The button that opens the choices again, on pages without a link of their own.
import { create, doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { createHost } from './host.js';
import css from './reopen.css';

export const contract: number = CONTRACT;

/** Puts the button on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) => {
  const { consent } = ui;
  const [host, root] = createHost('reopen', ui, texts, css);
  const button = create('button');
  // A title is the name of a button without text, and its tooltip.
  button.title = texts['label'] ?? '';
  button.onclick = () => consent.show('preferences');
  root.append(button);
  // Stays behind open preferences, which give the focus back to it.
  const unlisten = consent.view.subscribe((view) => {
    if (view === 'banner') host.remove();
    else if (!host.isConnected) doc('body').append(host);
  });
  return () => {
    unlisten();
    host.remove();
  };
};
