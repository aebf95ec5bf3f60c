// What Google Consent Mode is told at the start beside a refusal of everything.
// Source: https://developers.google.com/tag-platform/security/guides/consent
import { bare } from '../bare.js';
import { googleSignals } from '../integrations/google-signals.js';
import type { Settings } from '../types.js';
import { CONTRACT } from '../parts/contract.js';
import type { ConsentModePart } from '../parts/contract.js';
import { command } from './google-layer.js';
import type { Call } from './loader.js';

export const contract: number = CONTRACT;

/** The commands that a config asks for, in order. */
export const consentModeCalls = ({
  waitForUpdate,
  adsDataRedaction,
  urlPassthrough,
  regions,
}: NonNullable<Settings['consentMode']>): Call[] => {
  const preset = (granted: readonly string[], more: object): Call => {
    const grants = ['essential', ...granted].map((name) => [name, true]);
    const signals = googleSignals(bare(Object.fromEntries(grants)));
    return ['consent', 'default', { ...signals, ...more }];
  };
  return [
    ...(waitForUpdate === undefined
      ? []
      : [preset([], { wait_for_update: waitForUpdate })]),
    ...(regions ?? []).map(({ region, granted = [] }) =>
      preset(granted, { region }),
    ),
    ...(adsDataRedaction ? [['set', 'ads_data_redaction', true]] : []),
    ...(urlPassthrough ? [['set', 'url_passthrough', true]] : []),
  ];
};

/** Gives the commands to Google's tags. */
export const preset: ConsentModePart['preset'] = ({
  consentMode,
  dataLayer = 'dataLayer',
}) => {
  for (const call of consentModeCalls(consentMode ?? {})) {
    command(dataLayer, call);
  }
};
