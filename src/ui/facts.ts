// What the law wants told of a service, in words. Their texts are loaded only
// for a site that states any of it.
import type { Texts, Ui } from '../parts/contract.js';
import type { Service, Text } from '../types.js';
import { readText } from './words.js';

/** Texts about services, and the words for what they are for. */
export interface FactTexts {
  readonly facts: Texts;
  readonly purposes: Texts;
}

export const NO_TEXTS: FactTexts = { facts: {}, purposes: {} };

/** How the words of the vocabulary are written. */
const WORD = /^[a-z-]+$/;

const hasFacts = (service: Service): boolean =>
  !!(service.basis ?? service.country ?? service.recipients?.[0]) ||
  !!service.purposes?.[0];

const hasWords = (service: Service): boolean =>
  !!service.purposes?.[0] ||
  Object.values(service)
    .filter(Array.isArray)
    .flat()
    .some(({ purpose }) => typeof purpose === 'string' && WORD.test(purpose));

/** Whether any service of this site needs the texts. */
export const needsTexts = ({ settings }: Ui): boolean =>
  settings.services.some((one) => hasFacts(one) || hasWords(one));

/** The texts that the services of this site need. Those that can't be loaded are reported, and go without. */
export const loadTexts = async (ui: Ui): Promise<FactTexts> => {
  const { settings, report, read } = ui;
  const load = (
    section: keyof FactTexts,
    isNeeded: (service: Service) => boolean,
  ): Promise<Texts> | Texts =>
    settings.services.some(isNeeded)
      ? read(section).catch((error: unknown) => {
          report('part', section, error);
          return {};
        })
      : {};
  const [facts, purposes] = await Promise.all([
    load('facts', hasFacts),
    load('purposes', hasWords),
  ]);
  return { facts, purposes };
};

/** A word of the vocabulary in the language shown; any other text as it is. */
export const purposeText = (
  purpose: Text | undefined,
  ui: Ui,
  { purposes }: FactTexts,
): string | undefined => {
  const text = readText(purpose, ui);
  return text !== undefined && Object.hasOwn(purposes, text)
    ? purposes[text]
    : text;
};

/** What is asked about needs consent, whatever the owner names; what is not can't rest on it. */
const basisOf = ({ basis, required, objectable }: Service) =>
  !required && !objectable ? 'consent' : basis !== 'consent' ? basis : '';

/** What is told of a service, in the order in which it is shown; each has a title among the texts. */
export const FACTS = [
  'purpose',
  'basis',
  'retention',
  'recipients',
  'country',
] as const;

/** The facts of one service, as far as they are known. */
export const factsOf = (
  service: Service,
  ui: Ui,
  texts: FactTexts,
): Readonly<Record<(typeof FACTS)[number], string | undefined>> => {
  const { purposes, retention, recipients, country } = service;
  return {
    purpose: purposes?.map((one) => purposeText(one, ui, texts)).join(', '),
    basis: texts.facts[`basis-${basisOf(service)}`],
    retention: readText(retention, ui),
    recipients: recipients?.join(', '),
    country:
      country &&
      new Intl.DisplayNames(ui.locale, { type: 'region' }).of(country),
  };
};
