// Code that has run can't be taken out of a page. Where the visitor has
// withdrawn from a script that has no off switch, only a reload ends it.
import { doc } from '../browser/document.js';
import type { Inside } from '../parts/contract.js';
import type { Grants, Report, Settings } from '../types.js';
import { safeAddress } from './address.js';
import { isOpen, readCondition } from './condition.js';
import { scriptSource } from './held.js';
import { claimedScripts } from './run-once.js';

/** Twice within this time, by no visitor's hand, would be a loop. */
const LOOP_MS = 10_000;

type Withdrawing = Pick<Inside, 'settings' | 'named'>;

/** Google's tags for advertising: told of a no, they send without cookies. */
const ADVERTISING = /\b(AW|DC)-/;

/** Whether it is Google's, and not for advertising. */
const isMeasuring = (script: Element): boolean => {
  const source = scriptSource(script);
  const text = script.textContent ?? '';
  return (
    !ADVERTISING.test(source ?? text) &&
    (source === null
      ? /\b(gtag|dataLayer)\b/.test(text)
      : new URL(source, doc('baseURI')).pathname.endsWith('/gtag/js'))
  );
};

/**
 * Of a service that is loaded by its name, it is known. Google Analytics of the
 * page's own is told by Consent Mode and `ga-disable-…`, which speak of
 * categories alone.
 */
const hasOffSwitch = (
  script: Element,
  { settings, named }: Withdrawing,
  now: Grants,
): boolean =>
  named?.get(script.getAttribute('data-service') ?? '')?.endsWhenTold ??
  (!!settings.google &&
    readCondition(script).names.some((name) => !now[name]) &&
    isMeasuring(script));

const quietly: Report = () => {};

/** What has no address to be fetched from has not run. */
const hasAddress = (script: Element): boolean => {
  const source = scriptSource(script);
  return source === null || safeAddress(script, source, quietly) !== undefined;
};

/** Scripts that ran under what `before` granted and `now` does not. */
const withdrawnScripts = (
  { services }: Settings,
  before: Grants,
  now: Grants,
): Element[] =>
  claimedScripts().filter((script) => {
    const holds = (grants: Grants) =>
      isOpen(script, { grants, open: [], services }, quietly);
    return (
      !readCondition(script).denied &&
      holds(before) &&
      !holds(now) &&
      hasAddress(script)
    );
  });

/** Whether this page has been loaded anew, by whomever. */
export const isReload = (): boolean => {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && entry.type === 'reload';
};

/** Loaded anew a moment ago, and not touched by the visitor since. */
const isFreshlyReloaded = (): boolean =>
  isReload() &&
  performance.now() < LOOP_MS &&
  !navigator.userActivation?.hasBeenActive;

/** Whether the page has to be loaded anew for a withdrawal to be true. */
export const needsReload = (
  withdrawing: Withdrawing,
  before: Grants,
  now: Grants,
): boolean => {
  const { settings, named } = withdrawing;
  const { onWithdraw = 'auto' } = settings;
  if (onWithdraw === 'stay' || isFreshlyReloaded()) return false;
  for (const { goesOn } of named?.values() ?? []) if (goesOn) return true;
  const scripts = withdrawnScripts(settings, before, now);
  return onWithdraw === 'reload'
    ? scripts.length > 0
    : scripts.some((script) => !hasOffSwitch(script, withdrawing, now));
};
