// One service by its name: begun when it may run, told of what is in force.
import { create, doc } from '../browser/document.js';
import { hasRun, noteRun } from '../gate/run-once.js';
import type { Inside, Tell } from '../parts/contract.js';
import type { Service } from '../types.js';
import type {
  Call,
  Given,
  Loader,
  Parameters,
  Script,
  State,
} from './loader.js';
import { createQueue } from './queues.js';

/** A script as the gate holds it: the road of everything that needs consent. */
const hold = (
  script: Script,
  conditions: Readonly<Record<string, string>>,
  nonce: string,
): void => {
  const { src, ...attributes } =
    typeof script === 'string' ? { src: script, async: '' } : script;
  const held = create('script');
  const all = {
    type: 'text/plain',
    // No lazy-loader reads this name, and Trusted Types don't guard it.
    'data-consentry-src': src,
    ...attributes,
    ...conditions,
  };
  for (const [name, value] of Object.entries(all)) {
    held.setAttribute(name, value);
  }
  held.nonce = nonce;
  doc('head').append(held);
};

/**
 * Brings one service in line with what is in force.
 * @param loader - without a prototype, which the page may have polluted
 */
export const createTell = (
  loader: Loader,
  given: Given<Parameters>,
  { id, category }: Pick<Service, 'id' | 'category'>,
  { nonce, settings: { dataLayer = 'dataLayer', google } }: Inside,
): Tell => {
  // Kept with what has run: none is started a second time in this document,
  // by another copy of us either.
  const start = `!${id}`;
  // Advanced Consent Mode: Google's tags run at once, and send without cookies.
  const ahead = google === 'advanced' && loader.followsConsentMode;
  let wasRefused = false;
  let told = '';
  let latest: State | undefined;
  let isAhead = !!ahead && hasRun(start);
  loader.install?.(given);
  const queues = (loader.queues ?? []).map(createQueue);

  const say = (calls: readonly Call[], state: State) => {
    for (const call of calls) {
      // A vendor may answer with another choice, and has heard of it by now.
      if (state !== latest) return;
      if (loader.send) loader.send(call, state, given);
      else queues[0]?.send(call);
    }
  };

  const mayRun = ({ isGranted, grants }: State) =>
    // Once Google is told that it may store, what was refused may not run.
    isGranted || (!!ahead && !ahead.some((name) => grants[name]));

  const bring = (state: State) => {
    // It may have been refused meanwhile.
    isAhead = !!ahead && !!latest && mayRun(latest);
    const conditions = isAhead
      ? { 'data-category': 'essential' }
      : { 'data-category': category, 'data-service': id };
    for (const script of loader.scripts?.(given, state) ?? []) {
      hold(script, conditions, nonce);
    }
  };

  /**
   * @param isFirst - else its script was stopped on its way: what waits for it
   *   was said under a refusal, too
   */
  const begin = (state: State, isFirst: boolean) => {
    noteRun(start);
    // A vendor has to know of itself before it hears what the page called early.
    const early = [
      ...queues.map((queue) => queue.take()),
      loader.take?.(state),
    ];
    Object.assign(window, loader.globals?.(given));
    if (isFirst || queues[0]) say(loader.start?.(given, state) ?? [], state);
    if (!wasRefused) for (const giveBack of early) giveBack?.();
    if (isFirst) bring(state);
  };

  const isStopped = (state: State) =>
    !!loader.scripts?.(given, state)[0] && !ahead && !hasRun(id);
  const goesOn = (state: State) =>
    isAhead && !loader.hasOffSwitch && !mayRun(state);
  const isDueNow = (state: State, isFirst: boolean) =>
    isFirst
      ? !loader.isPlatform && mayRun(state)
      : state.isGranted && wasRefused && isStopped(state);

  return (grants, isAnswered, isChosen) => {
    const isGranted = grants[id] === true;
    const state = { isGranted, grants, dataLayer };
    latest = state;
    const calls = loader.tell?.(state, given) ?? [];
    const news = JSON.stringify(calls);
    const isFirst = !hasRun(start);
    const isDue = isDueNow(state, isFirst);
    if (isDue) begin(state, isFirst);
    if (hasRun(start) || (loader.isPlatform && isChosen)) {
      if (!isDue && news !== told) say(calls, state);
      if (state !== latest) return goesOn(latest);
      told = news;
    }
    wasRefused = isAnswered && !isGranted;
    return goesOn(state);
  };
};
