// Services that the config names by their id in the catalogue: each is loaded
// once it is granted, by the gate's own road, and hears of every change. A lazy
// part.
import { bare } from '../bare.js';
import { inTime } from '../browser/when.js';
import { CONTRACT } from '../parts/contract.js';
import type { NamedService, ServicesPart, Tell } from '../parts/contract.js';
import type { Service } from '../types.js';
import { isGiven } from './parameters.js';
import { createTell } from './tell.js';

export const contract: number = CONTRACT;

/** Longest wait for one category: the core waits for all of them a bit longer. */
const LOAD_MS = 2000;

export const categorise: ServicesPart['categorise'] = async (
  config,
  loadPart,
) => {
  const entries = Object.entries(config.services ?? {}).map(
    async ([id, service]) => {
      // As written: with the prototype that the page may have polluted.
      if (bare(service).category) return [id, service];
      const file = await inTime(loadPart(`services/${id}`), LOAD_MS).catch(
        () => undefined,
      );
      // Marked, or with a category it would pass for one of the owner's.
      return [id, { load: true, ...service, category: file?.default[1] }];
    },
  );
  return {
    ...config,
    services: Object.fromEntries(await Promise.all(entries)),
  };
};

export const serve: ServicesPart['serve'] = (inside) => {
  const { consent, settings, signal, asked, loadPart, tells, report } = inside;
  const named = (inside.named = new Map<string, NamedService>());
  const preset =
    settings.google &&
    settings.consentMode &&
    loadPart('consent-mode').then(
      (part) => part.preset(settings),
      (error: unknown) => report('part', 'consent-mode', error),
    );

  /** @returns nothing, if the service is not to be loaded, or can't be */
  const open = async (
    service: Service,
    own: NamedService,
  ): Promise<Tell | undefined> => {
    const { id, category, given: { load = true, ...rest } = {} } = service;
    const [file, presence] = await Promise.all([
      loadPart(`services/${id}`),
      // Neither true nor false.
      load !== !!load && loadPart('presence'),
    ]);
    if (signal.aborted || !category) return undefined;
    // Its own tags are left to the page.
    if (load === false) return () => false;
    const [, , takes, known] = file.default;
    const given = bare(rest);
    if (isGiven(given, takes)) {
      const loader = bare(known ?? {});
      own.endsWhenTold = !!loader.hasOffSwitch;
      const tell = createTell(loader, given, service, inside);
      return presence ? presence.whenPresent(inside, service, tell) : tell;
    }
    loadPart('service-facts')
      .then((part) => part.complain(inside, id, given))
      .catch((error: unknown) => report('parameter', `services.${id}`, error));
    return undefined;
  };

  // Each by itself: a file that never comes holds up no other service.
  const opening = settings.services.map(async (service) => {
    const { id } = service;
    const where = `services.${id}`;
    if (!service.given) return;
    let opened = () => {};
    const own = bare<NamedService>({
      opened: new Promise<void>((resolve) => {
        opened = resolve;
      }),
    });
    named.set(id, own);
    // In the order of the config, whichever file comes first.
    tells.push((grants) => own.bring?.(grants));
    const tell = await open(service, own).catch(
      (error: unknown) => void report('service', where, error),
    );
    await preset;
    if (!tell) return;
    const bring = (
      grants = consent.grants.get(),
      isAnswered = !asked().includes(id),
      // What is essential is never asked for: a choice is one of the others.
      isChosen = settings.categories.some(
        ({ name, required }) => !required && !asked().includes(name),
      ),
    ) => {
      if (signal.aborted) return;
      try {
        own.goesOn = tell(grants, isAnswered, isChosen);
      } catch (error) {
        // What throws has switched nothing off.
        own.endsWhenTold = false;
        report('vendor', where, error);
      }
    };
    own.startOnce = () =>
      bring({ ...consent.grants.get(), [id]: true }, false, false);
    own.bring = bring;
    bring();
    opened();
  });
  return () =>
    inTime(loadPart('service-facts'))
      .then((part) => part.describe(inside, Promise.all(opening)))
      .catch((error: unknown) => {
        report('part', 'service-facts', error);
        return settings;
      });
};
