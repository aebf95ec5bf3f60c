/** @jsxRuntime classic */
/** @jsx h */
// The first layer. Texts and buttons are direct children of the host in the
// page's own tree, where translators and agents find them; the shadow root
// has the layout and the style. Decides nothing: it calls `consent`.
import { h, render } from 'preact';
import { doc } from '../browser/document.js';
import { CONTRACT } from '../parts/contract.js';
import type { Texts, Ui } from '../parts/contract.js';
import css from './banner.css';
import { createHost } from './host.js';
import { keepClear } from './keep-clear.js';
import { readPurposes } from './purposes.js';
import { safeLink } from './safe-link.js';
import { fill } from './words.js';

export const contract: number = CONTRACT;

const TITLE_ID = 'consentry-title';

/** Puts the banner on the page. @returns takes it away. */
export const mount = (ui: Ui, texts: Texts): (() => void) => {
  const { consent, settings, signals } = ui;
  const { controller, dismiss, reopen } = settings;
  const [host, root] = createHost(ui, texts, css);
  const names = ui.asked();
  const partial = names[0] && settings.categories.some(
    ({ name, required }) => !required && !names.includes(name),
  );
  const purposes = readPurposes(ui, texts, partial ? names : undefined);
  const policy = safeLink(controller.policyUrl);
  const link = doc('querySelector').call(document, '[data-consentry=open]');
  const choose = () => consent.show('preferences');
  const answer = (yes: boolean) => {
    if (partial) consent.save(Object.fromEntries(names.map((name) => [name, yes])));
    else if (yes) consent.acceptAll();
    else consent.rejectAll();
  };
  const refuse = () => answer(false);

  const draw = (open: boolean) => {
    host.toggleAttribute('data-open', open);
    render([
      <h2 id={TITLE_ID}>{texts['title']}</h2>,
      <p>{fill(texts[partial ? 'introAdded' : 'intro'], 'controller', controller.name ?? location.hostname)}</p>,
      <button aria-expanded={open} onClick={() => draw(!open)}>{purposes.map(([label]) => label).join(' · ')} ▾</button>,
      purposes.map(([label, line]) => [
        <b>{label}</b>,
        <span>{line}</span>,
      ]),
      signals.map((signal) => <small>{texts[signal]}</small>),
      <small>{fill(texts[link ? 'laterLink' : reopen ? 'laterButton' : 'later'], 'link', link?.textContent)}</small>,
      policy && <a href={policy}>{texts['policy']}</a>,
      <button onClick={choose}>{texts['services']}</button>,
      <button slot="actions" data-consentry-action="reject-all" onClick={refuse}>{texts['rejectAll']}</button>,
      <button slot="actions" data-consentry-action="accept-all" onClick={() => answer(true)}>{texts['acceptAll']}</button>,
      <button slot="actions" data-consentry-action="preferences" onClick={choose}>{texts['choose']}</button>,
      dismiss && <button slot="actions" aria-label={texts['close']} onClick={refuse}>×</button>,
    ], host);
  };
  draw(false);
  render([<slot part="content" />, <slot name="actions" />], root);
  host.dataset['consentry'] = 'banner';
  host.role = 'region';
  host.setAttribute('aria-labelledby', TITLE_ID);
  host.onkeydown = ({ key }) => {
    if (dismiss && key === 'Escape') refuse();
  };
  // Only the top layer stays above what the page puts up later; unlike a
  // dialog, a popover leaves the focus where it is.
  host.popover = 'manual';
  doc('body').prepend(host);
  host.showPopover?.();
  const release = keepClear(host);
  return () => {
    release();
    host.remove();
  };
};
