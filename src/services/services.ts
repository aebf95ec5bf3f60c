// Services that the config names by their id in the catalogue: each is loaded
// once it is granted, by the gate's own road, and hears of every change. A lazy
// part.
import { bare, isObject } from '../bare.js';
import { attempt, print } from '../browser/guard.js';
import { CONTRACT } from '../parts/contract.js';
import type {
  Inside,
  ServiceModules,
  ServicesPart,
} from '../parts/contract.js';
import type { Grants, Service, Settings } from '../types.js';
import { isGiven } from './parameters.js';
import { createTell, whole } from './tell.js';
import type { Tell } from './tell.js';

/** Undefined if it takes longer. */
const within = <Value>(
  ms: number,
  value: Promise<Value>,
): Promise<Value | undefined> =>
  Promise.race([
    value,
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, ms);
    }),
  ]);

/** Longest wait for one category: the core waits for all of them a bit longer. */
const LOAD_MS = 2000;

/** Longest wait for what is shown and erased of a service. */
const FACTS_MS = 3000;

/** Settings with what the catalogue knows, or without it where that does not come in time. */
const describer =
  (
    inside: Inside,
    modules: ServiceModules,
    opened: Promise<unknown>,
  ): (() => Promise<Settings>) =>
  () =>
    within(FACTS_MS, modules.facts())
      .then((part) => {
        if (part) return part.describe(inside, opened);
        throw new Error('slow');
      })
      .catch((error: unknown) => inside.report('part', 'service-facts', error))
      .then((described) => described ?? inside.settings);

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
    const file = await modules
      .load(service.id)
      .catch((error: unknown) => void report('service', where, error));
    const { load, ...rest } = service.given ?? {};
    if (!file || signal.aborted || !service.category) return undefined;
    // Its own tags are left to the page.
    if (load === false) return () => false;
    const given = bare(rest);
    const [, , takes, known] = file;
    if (isGiven(given, takes)) {
      const loader = whole(known);
      offSwitches.set(service.id, !!loader.hasOffSwitch);
      return createTell({ loader, given }, service, inside);
    }
    modules
      .facts()
      .then((part) => part.complain(inside, service.id, given))
      .catch((error: unknown) => report('parameter', where, error));
    return undefined;
  };

  return {
    contract: CONTRACT,

    categorise: async (config) => {
      const entries = Object.entries(config.services ?? {}).map(
        async ([id, service]) => {
          if (!isObject(service) || Object.hasOwn(service, 'category')) {
            return [id, service] as const;
          }
          const file = await within(
            LOAD_MS,
            modules.load(id).catch(() => undefined),
          );
          // Marked, or with a category it would pass for one of the owner's.
          return [id, { load: true, ...service, category: file?.[1] }];
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
        settings.google &&
        settings.consentMode &&
        modules.consentMode().then(
          (part) => part.preset(settings),
          (error: unknown) => report('part', 'consent-mode', error),
        );
      const offSwitches = new Map<string, boolean>();
      const startOnce = new Map<string, () => void>();
      const goingOn = new Set<string>();
      Object.assign(inside, { offSwitches, startOnce, goingOn });
      // Each by itself: a file that never comes holds up no other service.
      const opening = settings.services.map(async (service) => {
        const { id, given } = service;
        const tell = given && (await open(service, inside, offSwitches));
        await preset;
        if (!tell) return;
        const bring = (
          grants: Grants,
          isAnswered = !asked().includes(id),
          // What is essential is never asked for: a choice is one of the others.
          isChosen = settings.categories.some(
            ({ name, required }) => !required && !asked().includes(name),
          ),
        ) => {
          if (signal.aborted) return;
          attempt(
            () => {
              const goesOn = tell(grants, isAnswered, isChosen);
              goingOn[goesOn ? 'add' : 'delete'](id);
            },
            (error) => {
              // What throws has switched nothing off.
              offSwitches.set(id, false);
              print(error);
            },
          );
        };
        startOnce.set(id, () =>
          bring({ ...consent.grants.get(), [id]: true }, false, false),
        );
        tells.push((grants) => bring(grants));
        bring(consent.grants.get());
      });
      return describer(inside, modules, Promise.all(opening));
    },
  };
};
