// The banner as a bar from edge to edge.
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { mountBanner } from './banner.js';

import css from './bar.css';
import { raiseBeside } from './raise-beside.js';

export const contract: number = CONTRACT;

/** Puts the banner on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) =>
  mountBanner(ui, texts, css, raiseBeside);
