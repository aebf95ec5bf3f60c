// The banner as a box in a corner, which covers a part of the page.
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { mountBanner } from './banner.js';
import card from './card.css';
import css from './box.css';
import { raiseBeside } from './raise-beside.js';

export const contract: number = CONTRACT;

/** Puts the banner on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) =>
  mountBanner(ui, texts, card + css, raiseBeside);
