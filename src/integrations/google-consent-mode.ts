// Tells Google's tags what is in force. Source: https://developers.google.com/tag-platform/security/guides/consent
import { bare } from '../bare.js';
import { queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import type { Grants } from '../types.js';
import { googleSignals } from './google-signals.js';

type Layer = Record<number | string, unknown>[];

/** Data layers that have had our default. */
const preset = new WeakSet<Layer>();

/**
 * Starts Consent Mode on a data layer: everything is denied until told
 * otherwise. Once a layer, and before any other command on it.
 * @param name - of the global data layer, `dataLayer` unless the owner renamed it
 * @returns tells what is in force now
 */
export const startConsentMode = (
  name = 'dataLayer',
): ((grants: Grants) => void) => {
  /** Looked up at every step: some snippets set a new one. */
  const layer = (): Layer => {
    const found: unknown = Reflect.get(window, name);
    if (Array.isArray(found)) return found;
    const made: Layer = [];
    Reflect.set(window, name, made);
    return made;
  };

  // Google ignores anything but a genuine Arguments object, without a word,
  // and a foreign `window.gtag` may push something else.
  // Source: https://developers.google.com/tag-platform/devguides/datalayer
  function push(..._command: unknown[]): void {
    const entry: Layer[number] = Object(arguments);
    layer().push(entry);
  }

  // A page that keeps these names for itself may throw.
  guard(() => {
    if (preset.has(layer())) return;
    preset.add(layer());
    if (!('gtag' in window)) Reflect.set(window, 'gtag', push);
    push('consent', 'default', googleSignals(bare({ essential: true })));
  });

  /** Only what we switched off is switched on again: the owner may have a switch, too. */
  const disabled = new Set<unknown>();
  /** Ids of the Google tags that the page loads or has configured. */
  const tagIds = (): unknown[] => [
    ...layer().flatMap((entry) => (entry?.[0] === 'config' ? [entry[1]] : [])),
    ...queryAll('script[src*="/gtag/js?id="]').map(
      (script) => /id=([\w-]+)/.exec(script.getAttribute('src') ?? '')?.[1],
    ),
  ];

  /** The last ones: what hears of them may answer with another choice. */
  let signals: ReturnType<typeof googleSignals>;
  return (grants) => {
    signals = googleSignals(grants);
    // Tags that already run neither set cookies nor send while this is true.
    // Source: https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
    const denied = signals['analytics_storage'] === 'denied';
    for (const id of denied ? tagIds() : disabled) {
      const flag = `ga-disable-${String(id)}`;
      if (!denied) disabled.delete(id);
      else if (Reflect.get(window, flag) !== true) disabled.add(id);
      Reflect.set(window, flag, denied);
    }
    push('consent', 'update', signals);
    // For triggers in Tag Manager; an event is a plain object.
    layer().push({ event: 'consentry_consent_update', ...signals });
  };
};
