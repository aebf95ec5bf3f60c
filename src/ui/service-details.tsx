// What one service is and leaves on the device.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import type { Service } from '../types.js';
import { durationText } from './lifetime.js';
import { safeLink } from './safe-link.js';
import { readText } from './words.js';

interface Stored {
  readonly name: string;
  readonly kept: string | undefined;
  readonly purpose: string | undefined;
}

const storedBy = (service: Service, ui: Ui, texts: Texts): Stored[] => {
  const { cookies = [], localStorage = [], sessionStorage = [] } = service;
  const { indexedDB = [], caches = [] } = service;
  const lifetime = (text: string | undefined) =>
    text === 'session'
      ? texts['session']
      : text && durationText(text, ui.locale);
  return [
    ...cookies.map(({ name, lifetime: kept, setBy = '', purpose }) => ({
      name,
      kept: [
        lifetime(kept),
        { server: texts['server'], 'third-party': texts['thirdParty'] }[setBy],
      ]
        .filter(Boolean)
        .join(', '),
      purpose: readText(purpose, ui),
    })),
    ...localStorage.map(({ key, purpose }) => ({
      name: key,
      kept: texts['storage'],
      purpose: readText(purpose, ui),
    })),
    ...[...indexedDB, ...caches].map(({ name, purpose }) => ({
      name,
      kept: texts['storage'],
      purpose: readText(purpose, ui),
    })),
    ...sessionStorage.map(({ key, purpose }) => ({
      name: key,
      kept: texts['session'],
      purpose: readText(purpose, ui),
    })),
  ];
};

/** Provider, policy, retention, and what it stores. */
export const ServiceDetails = ({
  service,
  ui,
  texts,
}: {
  service: Service;
  ui: Ui;
  texts: Texts;
}): JSX.Element => {
  const { provider, policyUrl, retention } = service;
  const policy = safeLink(ui, policyUrl);
  const stored = storedBy(service, ui, texts);
  const kept = readText(retention, ui);
  return (
    <dl>
      {provider && [<dt>{texts['provider']}</dt>, <dd>{provider}</dd>]}
      {kept && [
        <dt>{texts['retention']}</dt>,
        <dd>
          <bdi>{kept}</bdi>
        </dd>,
      ]}
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
