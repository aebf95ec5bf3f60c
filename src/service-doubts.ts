// What is doubtful about services of the catalogue: one that the page loads
// beside us, and one that is taken for the owner's.
import { queryAll } from './browser/document.js';
import { readCondition } from './gate/condition.js';
import { isHeldScript, isHeldTemplate, scriptSource } from './gate/held.js';
import { hasRun } from './gate/run-once.js';
import type { Problem } from './parts/contract.js';
import { isMade, setsUp } from './service-scripts.js';
import type { Loadable } from './services/loadable.js';
import type { Grants, Service, Settings } from './types.js';

/** Type of a script that runs. The others are data. */
const RUNS = /^(|module|(text|application)\/(java|ecma)script)$/i;

const runs = (script: Element): boolean =>
  RUNS.test(script.getAttribute('type') ?? '');

const contentOf = (script: Element): string =>
  scriptSource(script) ?? script.textContent ?? '';

/** Scripts that a held element lets run. */
const scriptsOf = (held: Element): Element[] =>
  isHeldTemplate(held)
    ? [...held.content.querySelectorAll('script')].filter(
        (script) => runs(script) || isHeldScript(script),
      )
    : isHeldScript(held)
      ? [held]
      : [];

/** Whether it is loaded by its name, on this page or on others. */
const isLoaded = ({ load = true }: NonNullable<Service['given']>): boolean =>
  load === true || load === 'when-present';

/** The services that are loaded by their names, with what is known of that. */
const loadedByName = (
  { services }: Settings,
  known: readonly Loadable[],
): [Service, Loadable][] =>
  services.flatMap((service): [Service, Loadable][] => {
    const { id, given, category } = service;
    const loadable = known.find((one) => one.id === id);
    return loadable && given && category && isLoaded(given)
      ? [[service, loadable]]
      : [];
  });

/** Held scripts and templates of the page that load or set up what is loaded by its name. */
export const loadedTwice = (
  settings: Settings,
  known: readonly Loadable[],
): Problem[] => {
  const marked = queryAll('[data-category]');
  const within = new Set(
    marked.filter(isHeldTemplate).flatMap(scriptsOf).map(contentOf),
  );
  const held = marked
    // One for those who refuse runs in place of ours.
    .filter((one) => !readCondition(one).denied)
    // The copy of one in a template, which has been released.
    .filter(
      (one) => !one.hasAttribute('data-type') || !within.has(contentOf(one)),
    )
    .map((where) => ({ where, scripts: scriptsOf(where) }));
  return loadedByName(settings, known).flatMap(([{ id, given }, loadable]) => {
    const all = held
      .filter(({ scripts }) =>
        scripts.some((script) => setsUp(script, loadable, given)),
      )
      .map(({ where }) => where);
    // Once it has begun, some are ours: they were put at the end of the head.
    const made = all.filter(isMade);
    const ours = hasRun(`!${id}`)
      ? loadable.addresses.flatMap((address) =>
          made
            .filter((script) => setsUp(script, { addresses: [address] }, given))
            .slice(-1),
        )
      : [];
    return all
      .filter((one) => !ours.includes(one))
      .map((where) => ({ code: 'service-twice', where, found: id }));
  });
};

/**
 * Scripts of the page that are not held, and load or set up what is loaded by
 * its name and is not in force: once it is, they may be its own doing.
 */
export const loadedBefore = (
  settings: Settings,
  grants: Grants,
  known: readonly Loadable[],
): Problem[] => {
  const scripts = queryAll('script');
  const held = new Set(scripts.filter(isHeldScript).map(contentOf));
  // A copy of a held one has been released.
  const live = scripts.filter((one) => runs(one) && !held.has(contentOf(one)));
  return loadedByName(settings, known)
    .filter(
      ([{ id }, { isAhead }]) =>
        !grants[id] && !(isAhead && settings.google === 'advanced'),
    )
    .flatMap(([{ id, given }, loadable]) =>
      live
        .filter((script) => setsUp(script, loadable, given))
        .map((where) => ({ code: 'service-live', where, found: id })),
    );
};

/** What a service has of which nothing is said that only an owner knows. */
const isBare = (service: Service): boolean =>
  !service.given && !Object.values(service).some(Array.isArray);

/** Services of the catalogue that count as the owner's. */
export const takenForOwn = (
  { services }: Settings,
  ids: readonly string[],
  known: readonly Loadable[],
): Problem[] =>
  services
    .filter((one) => isBare(one) && ids.includes(one.id))
    .map(({ id }) => ({
      code: 'own-service',
      where: `services.${id}`,
      found: known.find((one) => one.id === id)?.needs,
    }));
