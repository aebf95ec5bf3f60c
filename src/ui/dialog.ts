// The banner as a modal dialog: the page waits for an answer.
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { mountBanner } from './banner.js';
import card from './card.css';
import css from './dialog.css';
import { raiseModal } from './raise-modal.js';

export const contract: number = CONTRACT;

/** Puts the banner on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) =>
  mountBanner(ui, texts, card + css, raiseModal);
