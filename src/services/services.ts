// Services that the config names by their id in the catalogue: each is loaded
// once it is granted, by the gate's own road, and hears of every change. A lazy
// part.
import { isObject } from '../bare.js';
import { create, doc } from '../browser/document.js';
import { guard } from '../browser/guard.js';
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

/** Services that were started in this document: none is a second time, after a stop() either. */
const started = new Set<string>();

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
  const { queues = [] } = loader;
  const { dataLayer = 'dataLayer' } = settings;
  const say = (calls: readonly Call[], state: State) => {
    for (const call of calls) {
      if (loader.send) loader.send(call, state);
      else if (queues[0]) send(queues[0], call);
    }
  };
  // Advanced Consent Mode: Google's tags run at once, and send without cookies.
  const isAhead = !!loader.followsConsentMode && settings.google === 'advanced';
  const conditions = isAhead
    ? { 'data-category': 'essential' }
    : { 'data-category': category, 'data-service': id };
  const callsFor = (state: State) => loader.tell?.(state, given) ?? [];
  let wasRefused = false;
  let told = '';
  queues.forEach(install);
  loader.install?.(given);

  const begin = (state: State) => {
    started.add(id);
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

  return (grants, isAnswered, isChosen) => {
    const isGranted = grants[id] === true;
    const state = { isGranted, grants, dataLayer };
    const calls = callsFor(state);
    const news = JSON.stringify(calls);
    const isDue =
      (isGranted || isAhead) && !started.has(id) && !loader.isPlatform;
    const hears = started.has(id) || (loader.isPlatform && isChosen);
    if (isDue) begin(state);
    else if (hears && news !== told) say(calls, state);
    if (isDue || hears) told = news;
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
    offSwitches: Set<string>,
  ): Promise<Tell | undefined> => {
    const { report } = inside;
    const where = `services.${service.id}`;
    const module = await modules
      .load(service.id)
      .catch((error: unknown) => void report('service', where, error));
    const { load, ...given } = service.given ?? {};
    if (!module || !service.category) return undefined;
    // Its own tags are left to the page.
    if (load === false) return () => {};
    const { loader = { parameters: {} } } = module;
    const isSound = isGiven(given, loader.parameters, (key, found) =>
      report('parameter', `${where}.${key}`, found),
    );
    if (!isSound) return undefined;
    if (loader.hasOffSwitch) offSwitches.add(service.id);
    return createTell(service, loader, given, inside);
  };

  return {
    contract: CONTRACT,

    categorise: async (config) => {
      const entries = Object.entries(config.services ?? {}).map(
        async ([id, service]) => {
          if (!isObject(service) || Reflect.has(service, 'category')) {
            return [id, service] as const;
          }
          const module = await modules.load(id).catch(() => undefined);
          // Marked, or with a category it would pass for one of the owner's.
          return [id, { load: true, ...service, category: module?.category }];
        },
      );
      return {
        ...config,
        services: Object.fromEntries(await Promise.all(entries)),
      };
    },

    serve: async (inside, consent) => {
      const { settings, signal, asked, tells, report } = inside;
      if (settings.google && settings.consentMode) {
        await modules.consentMode().then(
          (part) => part.preset(settings),
          (error: unknown) => report('part', 'consent-mode', error),
        );
      }
      const offSwitches = new Set<string>();
      const startOnce = new Map<string, () => void>();
      inside.offSwitches = offSwitches;
      inside.startOnce = startOnce;
      const named = settings.services.filter(({ given }) => given);
      const opened = await Promise.all(
        named.map(async (service) => {
          const { id } = service;
          const tell = await open(service, inside, offSwitches);
          if (tell) {
            startOnce.set(id, () => {
              const grants = { ...consent.grants.get(), [id]: true };
              guard(() => tell(grants, false, false));
            });
          }
          return { id, tell };
        }),
      );
      const tellAll = (grants: Grants) => {
        if (signal.aborted) return;
        const waiting = asked();
        // What is essential is never asked for: a choice is one of the others.
        const isChosen = settings.categories.some(
          ({ name, required }) => !required && !waiting.includes(name),
        );
        for (const { id, tell } of opened) {
          guard(() => tell?.(grants, !waiting.includes(id), isChosen));
        }
      };
      tells.push(tellAll);
      tellAll(consent.grants.get());
      return describer(inside, modules);
    },
  };
};
