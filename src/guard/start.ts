// Puts the guards in place, by the config in the page, and lifts them when the
// library stops.
import { bare } from '../bare.js';
import { doc, listen, queryAll } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { takeNatives } from '../browser/natives.js';
import { ESSENTIAL } from '../config.js';
import type { Config } from '../config-keys.js';
import { isLeftover } from '../gate/leftovers.js';
import { guardChanges } from './changes.js';
import { guardCookies } from './cookies.js';
import { createElements } from './elements.js';
import { guardMarkup } from './markup.js';
import { guardNetwork } from './network.js';
import { createPatches } from './patches.js';
import { GUARD } from './published.js';
import { createShape } from './shape.js';
import { createVerdict } from './verdict.js';
import { insideOf, running } from '../running.js';

/** Guards until the library stops. */
const start = (config: Config): void => {
  const services = bare(config.services ?? {});
  const controller = new AbortController();
  const { signal } = controller;
  // Before the library runs, or where it never does.
  const essential: Record<string, boolean> = bare({ [ESSENTIAL]: true });
  const declared = Object.entries(services).map(([id, service]) => {
    essential[id] = service.category === ESSENTIAL;
    return { ...service, id };
  });
  const grants = () => running()?.grants.get() ?? essential;
  const verdict = createVerdict(config, grants);
  const patch = createPatches(signal);
  const natives = takeNatives();
  const shape = createShape(natives, services, grants);
  const elements = createElements(verdict, natives, shape, signal);
  guardChanges(patch, elements, signal);
  guardMarkup(patch, elements);
  guardNetwork(patch, verdict);
  const settings = {
    ...({ google: 'basic' } as const),
    ...config,
    services: declared,
    storage: { name: 'consentry', ...config.storage },
  };
  guardCookies(patch, verdict, (name) =>
    isLeftover(settings, grants(), ['cookies', name]),
  );

  listen(document, 'consentry:ready', () => {
    const consent = running();
    const inside = consent && insideOf(consent);
    if (inside) listen(inside.signal, 'abort', () => controller.abort());
  });
  // What was loaded before a withdrawal.
  const look = () => elements.inspect(doc('documentElement'), true);
  listen(document, 'consentry:change', look, signal);
  Reflect.set(window, GUARD, verdict);
};

/**
 * Guards this page, once.
 * @param complete - gives the services of the config what it leaves open
 */
export const startGuard = (complete: (config: Config) => Config): void => {
  const [element] = queryAll(
    'script[type="application/json"][data-consentry=config]',
  );
  if (Reflect.has(window, GUARD)) return;
  guard(() => start(complete(JSON.parse(element?.textContent ?? ''))));
};
