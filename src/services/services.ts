// Services that the config names by their id in the catalogue: each is loaded
// once it is granted, by the gate's own road, and hears of every change. A lazy
// part.
import { bare, isObject } from '../bare.js';
import { create, doc } from '../browser/document.js';
import { attempt, guard, print } from '../browser/guard.js';
import { inTime } from '../browser/when.js';
import { hasRun, noteRun } from '../gate/run-once.js';
import { CONTRACT } from '../parts/contract.js';
import type {
  Inside,
  ServiceModules,
  ServicesPart,
} from '../parts/contract.js';
import type { Grants, Service } from '../types.js';
import { describer } from './describe.js';
import type {
  Call,
  Given,
  Loader,
  Parameters,
  Script,
  State,
} from './loader.js';
import { isGiven } from './parameters.js';
import { giveBack, install, send, take } from './queues.js';

/** Longest wait for one category: the core waits for all of them a bit longer. */
const LOAD_MS = 2000;

/** A script as the gate holds it: the road of everything that needs consent. */
const hold = (
  script: Script,
  conditions: Readonly<Record<string, string>>,
  nonce: string,
): void => {
  const { src, attributes } =
    typeof script === 'string'
      ? { src: script, attributes: { async: '' } }
      : script;
  const held = create('script');
  // No lazy-loader reads this name, and Trusted Types don't guard it.
  const all = { type: 'text/plain', 'data-consentry-src': src, ...attributes };
  for (const [name, value] of Object.entries({ ...all, ...conditions })) {
    held.setAttribute(name, value);
  }
  held.nonce = nonce;
  doc('head').append(held);
};

/** Brings one service in line with what is in force. */
type Tell = (grants: Grants, isAnswered: boolean, isChosen: boolean) => void;

const createTell = <Keys extends Parameters>(
  { id, category }: Service,
  loader: Loader<Keys>,
  given: Given<Keys>,
  { nonce, settings }: Inside,
): Tell => {
  const queues = (loader.queues ?? []).map(bare);
  // Kept with what has run: none is started a second time in this document,
  // by another copy of us either.
  const start = `!${id}`;
  const { dataLayer = 'dataLayer' } = settings;
  let latest: State | undefined;
  const say = (calls: readonly Call[], state: State) => {
    for (const call of calls) {
      // A vendor may answer with another choice, and has heard of it by now.
      if (state !== latest) return;
      if (loader.send) loader.send(call, state);
      else if (queues[0]) send(queues[0], call);
    }
  };
  // Advanced Consent Mode: Google's tags run at once, and send without cookies.
  const isAhead = !!loader.followsConsentMode && settings.google === 'advanced';
  const conditions = isAhead
    ? { 'data-category': 'essential' }
    : { 'data-category': category, 'data-service': id };
  let wasRefused = false;
  let told = '';
  guard(() => {
    queues.forEach(install);
    loader.install?.(given);
  });

  const begin = (state: State) => {
    noteRun(start);
    // A vendor has to know of itself before it hears what the page called early.
    const early = queues.map(take);
    Object.assign(window, loader.globals?.(given));
    say(loader.start?.(given, state) ?? [], state);
    if (wasRefused) loader.forget?.(state);
    else queues.forEach((queue, at) => giveBack(queue, early[at] ?? []));
    for (const script of loader.scripts?.(given, state) ?? []) {
      hold(script, conditions, nonce);
    }
  };

  /** Its script was stopped on its way: what waits for it was said under a refusal, too. */
  const beginAgain = (state: State) => {
    queues.forEach(take);
    loader.forget?.(state);
    if (queues[0]) say(loader.start?.(given, state) ?? [], state);
  };

  const mayRun = ({ isGranted, grants }: State) =>
    // Once Google is told that it may store, what was refused may not run.
    isGranted ||
    (isAhead && !loader.followsConsentMode?.some((name) => grants[name]));
  const isStopped = () => !!loader.scripts && !isAhead && !hasRun(id);
  /** @returns whether it was due */
  const beginIfDue = (state: State): boolean => {
    const isFirst = !hasRun(start);
    const isDue = isFirst
      ? !loader.isPlatform && mayRun(state)
      : state.isGranted && wasRefused && isStopped();
    if (isDue) (isFirst ? begin : beginAgain)(state);
    return isDue;
  };

  return (grants, isAnswered, isChosen) => {
    const isGranted = grants[id] === true;
    const state = { isGranted, grants, dataLayer };
    latest = state;
    const calls = loader.tell?.(state, given) ?? [];
    const news = JSON.stringify(calls);
    const isDue = beginIfDue(state);
    const hears = hasRun(start) || (loader.isPlatform && isChosen);
    if (hears && !isDue && news !== told) say(calls, state);
    if (state !== latest) return;
    if (hears) told = news;
    wasRefused = isAnswered && !isGranted;
  };
};

/**
 * @param modules - where the facts of a service come from
 */
export const createServices = (modules: ServiceModules): ServicesPart => {
  /** @returns nothing, if the service is not to be loaded, or can't be */
  const open = async (
    service: Service,
    inside: Inside,
    offSwitches: Map<string, boolean>,
  ): Promise<Tell | undefined> => {
    const { report, signal } = inside;
    const where = `services.${service.id}`;
    const module = await modules
      .load(service.id)
      .catch((error: unknown) => void report('service', where, error));
    const { load, ...rest } = service.given ?? {};
    if (!module || signal.aborted || !service.category) return undefined;
    // Its own tags are left to the page.
    if (load === false) return () => {};
    // Without a prototype, which the page may have polluted.
    const loader: Loader = bare({ parameters: {}, ...module.loader });
    const given = bare(rest);
    const isSound = isGiven(given, bare(loader.parameters), (key, found) =>
      report('parameter', `${where}.${key}`, found),
    );
    if (!isSound) return undefined;
    offSwitches.set(service.id, !!loader.hasOffSwitch);
    return createTell(service, loader, given, inside);
  };

  return {
    contract: CONTRACT,

    categorise: async (config) => {
      const entries = Object.entries(config.services ?? {}).map(
        async ([id, service]) => {
          if (!isObject(service) || Object.hasOwn(service, 'category')) {
            return [id, service] as const;
          }
          const module = await inTime(modules.load(id), LOAD_MS).catch(
            () => undefined,
          );
          // Marked, or with a category it would pass for one of the owner's.
          return [id, { load: true, ...service, category: module?.category }];
        },
      );
      return {
        ...config,
        services: Object.fromEntries(await Promise.all(entries)),
      };
    },

    serve: (inside, consent) => {
      const { settings, signal, asked, tells, report } = inside;
      const preset =
        settings.google && settings.consentMode
          ? modules.consentMode().then(
              (part) => part.preset(settings),
              (error: unknown) => report('part', 'consent-mode', error),
            )
          : undefined;
      const offSwitches = new Map<string, boolean>();
      inside.offSwitches = offSwitches;
      const startOnce = new Map<string, () => void>();
      inside.startOnce = startOnce;
      const told: ((grants: Grants) => void)[] = [];
      let latest: Grants;
      // One before it may have answered with another choice.
      tells.push((grants) => {
        latest = grants;
        for (const tell of told) tell(latest);
      });
      // What is essential is never asked for: a choice is one of the others.
      const isChosen = () =>
        settings.categories.some(
          ({ name, required }) => !required && !asked().includes(name),
        );
      // Each by itself: a file that never comes holds up no other service.
      const opened = settings.services.map(async (service) => {
        const { id, given } = service;
        const tell = given && (await open(service, inside, offSwitches));
        await preset;
        if (!tell) return;
        const bring = (grants: Grants) => {
          if (signal.aborted) return;
          attempt(
            () => tell(grants, !asked().includes(id), isChosen()),
            (error) => {
              // What throws has switched nothing off.
              offSwitches.set(id, false);
              print(error);
            },
          );
        };
        told.push(bring);
        bring(consent.grants.get());
        startOnce.set(id, () => {
          const grants = { ...consent.grants.get(), [id]: true };
          guard(() => tell(grants, false, false));
        });
      });
      return describer(inside, modules, Promise.all(opened));
    },
  };
};
