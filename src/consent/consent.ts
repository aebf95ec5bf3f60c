// The stores and the verbs: the only file that writes either. What has to
// happen around a choice is handed in.
import { atom } from 'nanostores';
import { bare } from '../bare.js';
import { guard } from '../browser/guard.js';
import type {
  Change,
  Choices,
  Consent,
  ConsentRecord,
  Grants,
  Landing,
  Method,
  Report,
  Settings,
  Signal,
  View,
} from '../types.js';
import { choose, isObjection, readStanding } from './choice.js';
import type { Standing } from './choice.js';
import { isGranting } from './record.js';
import { whenGranted } from './when-granted.js';

type Stored = ConsentRecord | undefined;

export interface ConsentOptions {
  settings: Settings;
  stored: Stored;
  signals: readonly Signal[];
  landing: Landing | undefined;
  report: Report;
  /** True keeps every verb from doing anything: the config is not sound. */
  shut: boolean;
  /** Keeps a new choice (undefined: it came from elsewhere) and tells vendors, before anybody else sees it. */
  commit: (record: Stored) => void;
  /** Acts on a change that all stores already show. */
  apply: (change: Change, here: boolean) => void;
  /** Once a service that is loaded by its name can be spoken to; at once for all other names. */
  opened: (name: string) => Promise<void> | undefined;
  stop: () => void;
}

export interface ConsentState {
  consent: Consent;
  /** What is in force, before any listener is told. */
  standing: () => Standing;
  /** Takes over what another tab, the back button or the calendar brings. */
  learn: (record: Stored) => void;
}

/** Now, and later than the choice before it: other tabs tell them apart by this. */
const secondAfter = (last: Stored): number =>
  Math.max(Math.floor(Date.now() / 1000), (last?.decidedAt ?? 0) + 1);

/** The stores, the verbs on them, and the way in for news from elsewhere. */
export const createConsent = ({
  settings,
  stored,
  signals,
  landing,
  report,
  shut,
  commit,
  apply,
  opened,
  stop,
}: ConsentOptions): ConsentState => {
  let standing = readStanding(settings, stored, signals);
  const record = atom(stored);
  const grants = atom(standing.grants);
  const view = atom<View>('none');
  const listeners = new Set<(change: Change) => void>();
  const names = Object.keys(standing.grants);
  let landed = stored && !isGranting(stored) ? undefined : landing;

  const changeSince = (before: Grants): Change => {
    const { grants: after } = standing;
    return {
      before,
      after,
      changed: names.filter((name) => before[name] !== after[name]),
      method: record.get()?.method,
      landing: landed,
    };
  };

  const take = (next: Stored, here: boolean) => {
    const before = standing.grants;
    const mine = readStanding(settings, next, signals);
    const after = mine.grants;
    standing = mine;
    if (next && !isGranting(next)) landed = undefined;
    // Whoever is told may answer with another choice, which then is the last.
    const isLast = () => standing === mine;
    commit(here ? next : undefined);
    if (isLast()) guard(() => record.set(next));
    if (isLast()) guard(() => grants.set(after));
    if (!isLast()) return;
    const change = changeSince(before);
    apply(change, here);
    for (const listener of listeners) guard(() => listener(change));
  };

  const knows = (name: string): boolean => {
    if (names.includes(name)) return true;
    report('unknown-name', name);
    return false;
  };

  /** What a config that is not sound would have named, nobody knows. */
  const asks = (name: string): boolean => shut || knows(name);

  const decide = (method: Method, choices: Choices) => {
    if (shut) return report('shut', method);
    const named = Object.keys(choices);
    const known = named.filter(knows);
    // Nothing but slips of the pen is no answer.
    if (named[0] && !known[0]) return;
    const decidedAt = secondAfter(record.get());
    const left = isObjection(settings, known) && standing.open;
    const chosen = choose(settings, standing.grants, choices, left || []);
    take(bare({ ...chosen, decidedAt, method, signals }), true);
    if (!left) show('none');
  };

  const show = (next: View) => void guard(() => view.set(shut ? 'none' : next));

  const all = (granted: boolean, some = names): Choices =>
    Object.fromEntries(some.map((name) => [name, granted]));

  const consent: Consent = {
    grants,
    record,
    view,
    get landing() {
      return landed;
    },
    show,
    stop,
    acceptAll: () => decide('accept-all', all(true)),
    rejectAll: () => decide('reject-all', all(false)),
    save: (choices) => decide('save', choices),
    withdraw: (...some) =>
      decide('withdraw', all(false, some.length ? some : names)),
    isGranted: (name) => asks(name) && standing.grants[name] === true,
    when: (name, { signal } = {}) =>
      asks(name)
        ? whenGranted(grants, name, signal).then(() => opened(name))
        : Promise.reject(new RangeError(name)),
    onChange: (listener) => {
      listeners.add(listener);
      guard(() => listener(changeSince(standing.grants)));
      return () => listeners.delete(listener);
    },
  };

  return {
    consent,
    standing: () => standing,
    learn: (next) => {
      if (!shut) take(next, false);
    },
  };
};
