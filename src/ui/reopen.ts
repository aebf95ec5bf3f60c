// The button that opens the choices again, on pages without a link of their own.
import { doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import { element } from './element.js';
import { createHost } from './host.js';
import css from './reopen.css';

export const contract: number = CONTRACT;

const SVG = 'http://www.w3.org/2000/svg';

/** Two sliders: each a line and a knob on it. */
const icon = (): SVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute(
    'd',
    'M2 6h3m5 0h8M2 14h8m5 0h3M10 6a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM15 14a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  );
  svg.append(path);
  return svg;
};

/** Puts the button on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) => {
  const { consent } = ui;
  const [host, root] = createHost('reopen', ui, texts, css);
  const label = texts['label'] ?? '';
  const button = element('button', '', {
    type: 'button',
    part: 'button',
    title: label,
    'aria-label': label,
  });
  button.append(icon());
  button.onclick = () => consent.show('preferences');
  root.append(button);
  // Stays behind open preferences, which give the focus back to it.
  const unlisten = consent.view.subscribe((view) => {
    host.hidden = view === 'banner';
  });
  doc('body').append(host);
  return () => {
    unlisten();
    host.remove();
  };
};
