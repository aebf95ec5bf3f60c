// One service by its name: begun when it may run, told of what is in force.
import { bare } from '../bare.js';
import { create, doc } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { hasRun, noteRun } from '../gate/run-once.js';
import type { Inside } from '../parts/contract.js';
import type { Grants, Service } from '../types.js';
import type {
  Call,
  Given,
  Loader,
  Parameters,
  Script,
  State,
} from './loader.js';
import { createLayer } from './google-layer.js';
import { createQueue } from './queues.js';
import type { Waiting } from './queues.js';

/** A script as the gate holds it: the road of everything that needs consent. */
const hold = (
  script: Script,
  conditions: Readonly<Record<string, string>>,
  nonce: string,
): void => {
  const { src, ...attributes } =
    typeof script === 'string' ? { src: script, async: '' } : script;
  const held = create('script');
  // No lazy-loader reads this name, and Trusted Types don't guard it.
  const all = { type: 'text/plain', 'data-consentry-src': src, ...attributes };
  for (const [name, value] of Object.entries({ ...all, ...conditions })) {
    held.setAttribute(name, value);
  }
  held.nonce = nonce;
  doc('head').append(held);
};

type WholeLoader = Loader &
  Required<Pick<Loader, 'queues' | 'tell' | 'start' | 'scripts'>>;

const none = () => [];

/** A loader with all that is always asked; without a prototype, which the page may have polluted. */
export const whole = (loader: Loader | undefined): WholeLoader =>
  bare({
    queues: [],
    ...{ tell: none, start: none, scripts: none },
    ...loader,
  });

/** What is known of a service. */
interface Known {
  readonly loader: WholeLoader;
  readonly given: Given<Parameters>;
}

/**
 * Brings one service in line with what is in force.
 * @returns whether it goes on although it may not
 */
export type Tell = (
  grants: Grants,
  isAnswered: boolean,
  isChosen: boolean,
) => boolean;

export const createTell = (
  { loader, given }: Known,
  { id, category }: Service,
  { nonce, settings }: Inside,
): Tell => {
  const queues: Waiting[] = [];
  // Kept with what has run: none is started a second time in this document,
  // by another copy of us either.
  const start = `!${id}`;
  const layer = createLayer(settings.dataLayer ?? 'dataLayer');
  // Advanced Consent Mode: Google's tags run at once, and send without cookies.
  const isAhead = !!loader.followsConsentMode && settings.google === 'advanced';
  const conditions = isAhead
    ? { 'data-category': 'essential' }
    : { 'data-category': category, 'data-service': id };
  let wasRefused = false;
  let told = '';
  let latest: State | undefined;
  guard(() => {
    for (const queue of loader.queues) {
      queues.push(createQueue(bare(queue)));
    }
    loader.install?.(given);
  });

  const say = (calls: readonly Call[], state: State) => {
    for (const call of calls) {
      // A vendor may answer with another choice, and has heard of it by now.
      if (state !== latest) return;
      if (loader.send) loader.send(call, state, given);
      else queues[0]?.send(call);
    }
  };

  /**
   * @param isFirst - else its script was stopped on its way: what waits for it
   *   was said under a refusal, too
   */
  const begin = (state: State, isFirst: boolean) => {
    noteRun(start);
    // A vendor has to know of itself before it hears what the page called early.
    const early = queues.map((queue) => queue.take());
    Object.assign(window, loader.globals?.(given));
    if (isFirst || queues[0]) say(loader.start(given, state), state);
    if (wasRefused) loader.forget?.(state);
    else for (const giveBack of early) giveBack();
    if (!isFirst) return;
    for (const script of loader.scripts(given, state)) {
      hold(script, conditions, nonce);
    }
  };

  const mayRun = ({ isGranted, grants }: State) =>
    // Once Google is told that it may store, what was refused may not run.
    isGranted ||
    (isAhead && !loader.followsConsentMode?.some((name) => grants[name]));
  const isStopped = (state: State) =>
    !!loader.scripts(given, state)[0] && !isAhead && !hasRun(id);
  const goesOn = (state: State) =>
    isAhead && !loader.hasOffSwitch && hasRun(start) && !mayRun(state);
  const isDueNow = (state: State, isFirst: boolean) =>
    isFirst
      ? !loader.isPlatform && mayRun(state)
      : state.isGranted && wasRefused && isStopped(state);

  return (grants, isAnswered, isChosen) => {
    const isGranted = grants[id] === true;
    const state = { isGranted, grants, layer };
    latest = state;
    const calls = loader.tell(state, given);
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
