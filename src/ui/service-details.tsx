// What one service is and leaves on the device.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import type { Service } from '../types.js';
import { FACTS, factsOf, purposeText } from './facts.js';
import type { FactTexts } from './facts.js';
import { durationText } from './lifetime.js';
import { safeLink } from './safe-link.js';

interface Stored {
  readonly name: string;
  readonly kept: string | undefined;
  readonly purpose: string | undefined;
}

interface Shown {
  readonly ui: Ui;
  readonly texts: Texts;
  readonly more: FactTexts;
}

const storedBy = (service: Service, { ui, texts, more }: Shown): Stored[] => {
  const { cookies = [], localStorage = [], sessionStorage = [] } = service;
  const { indexedDB = [], caches = [] } = service;
  const lifetime = (text: string | undefined) =>
    text === 'session'
      ? texts['session']
      : text && durationText(text, ui.locale);
  return [
    ...cookies.map(({ name, lifetime: kept, setBy = '', domain, purpose }) => ({
      name,
      kept: [
        lifetime(kept),
        { server: texts['server'], 'third-party': texts['thirdParty'] }[setBy],
        domain,
      ]
        .filter(Boolean)
        .join(', '),
      purpose: purposeText(purpose, ui, more),
    })),
    ...localStorage.map(({ key, purpose }) => ({
      name: key,
      kept: texts['storage'],
      purpose: purposeText(purpose, ui, more),
    })),
    ...[...indexedDB, ...caches].map(({ name, purpose }) => ({
      name,
      kept: texts['storage'],
      purpose: purposeText(purpose, ui, more),
    })),
    ...sessionStorage.map(({ key, purpose }) => ({
      name: key,
      kept: texts['session'],
      purpose: purposeText(purpose, ui, more),
    })),
  ];
};

/** Who runs it, what the law wants told, and what it stores. */
export const ServiceDetails = ({
  service,
  ...shown
}: Shown & { readonly service: Service }): JSX.Element => {
  const { ui, texts, more } = shown;
  const { provider, policyUrl } = service;
  const policy = safeLink(ui, policyUrl);
  const stored = storedBy(service, shown);
  const facts = factsOf(service, ui, more);
  return (
    <dl>
      {provider && [<dt>{texts['provider']}</dt>, <dd>{provider}</dd>]}
      {FACTS.map(
        (name) =>
          facts[name] && [
            <dt>{more.facts[name] ?? texts[name]}</dt>,
            <dd>
              <bdi>{facts[name]}</bdi>
            </dd>,
          ],
      )}
      {stored.length > 0 && <dt>{texts['stored']}</dt>}
      {stored.map(({ name, kept: how, purpose }) => (
        <dd>
          <code dir="ltr">{name}</code> {how && `(${how})`} <bdi>{purpose}</bdi>
        </dd>
      ))}
      {policy && (
        <dd>
          <a href={policy} rel="noopener" target="_blank">
            {texts['providerPolicy']}
          </a>
        </dd>
      )}
    </dl>
  );
};
