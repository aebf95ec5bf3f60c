// What is doubtful about services of the catalogue: one that the page loads
// beside us, and one that is taken for the owner's.
import { doc, queryAll } from './browser/document.js';
import { attempt } from './browser/guard.js';
import { readCondition } from './gate/condition.js';
import { isHeldScript, scriptSource } from './gate/held.js';
import { hasRun } from './gate/run-once.js';
import type { Problem } from './parts/contract.js';
import type { Address, Loadable } from './services/loadable.js';
import type { Service, Settings } from './types.js';

const KEY = /\{(\w+)\}/g;

type Given = NonNullable<Service['given']>;

/** One slash more or less makes no other address. */
const placeOf = ({ host, pathname }: URL): string =>
  [host, ...pathname.split('/')].filter(Boolean).join('/');

/** Whether an address is the one that a service loads, for the same account. */
const isSame = (written: string, src: string, given: Given): boolean =>
  !!attempt(() => {
    const filled = src.replace(KEY, (_, key: string) => String(given[key]));
    const due = new URL(filled);
    const found = new URL(written, doc('baseURI'));
    return (
      placeOf(found) === placeOf(due) &&
      [...due.searchParams].every(
        ([key, value]) => found.searchParams.get(key) === value,
      )
    );
  });

/**
 * Whether code has the address that a service loads, and the account. A
 * vendor's snippet puts them together; calls of a page know no address.
 */
const isWithin = (code: string, src: string, given: Given): boolean => {
  const [place = ''] = src.split('?');
  const values = [...src.matchAll(KEY)].map(([, key = '']) => given[key]);
  return [...place.split(/\{\w+\}/), ...values].every((piece) =>
    code.includes(String(piece).replace(/^(https?:)?\/+|\/+$/g, '')),
  );
};

const loads = (script: Element, { src }: Address, given: Given): boolean => {
  const source = scriptSource(script);
  return source === null
    ? isWithin(script.textContent ?? '', src, given)
    : isSame(source, src, given);
};

/** Whether a held script looks as if loading by name had made it; those of the guard say so. */
const isMade = (script: Element): boolean =>
  script.parentNode === doc('head') &&
  script.hasAttribute('data-consentry-src') &&
  !script.hasAttribute('data-consentry-guard');

/** Whether it is loaded by its name, on this page or on others. */
const isLoaded = ({ load = true }: Given): boolean =>
  load === true || load === 'when-present';

/** Held scripts of the page that load what is loaded by its name. */
export const loadedTwice = (
  { services }: Settings,
  known: readonly Loadable[],
): Problem[] => {
  const scripts = queryAll('script[data-category]').filter(
    // One for those who refuse runs in place of ours.
    (one) => isHeldScript(one) && !readCondition(one).denied,
  );
  return services.flatMap(({ id, category, given }) => {
    if (!given || !category || !isLoaded(given)) return [];
    const addresses = known.find((one) => one.id === id)?.addresses ?? [];
    const found = addresses
      .filter((address) => !address.given || given[address.given])
      .flatMap((address) => {
        const all = scripts.filter((one) => loads(one, address, given));
        // Once it has begun, one is ours: it was put at the end of the head.
        const ours = hasRun(`!${id}`) && all.filter(isMade).at(-1);
        return all.filter((one) => one !== ours);
      });
    return [...new Set(found)].map((where) => ({
      code: 'service-twice',
      where,
      found: id,
    }));
  });
};

/** What a service has of which nothing but the category is said. */
const IMPLIED = ['id', 'name', 'category', 'required', 'objectable', 'given'];

const isBare = (service: Service): boolean =>
  !service.given &&
  service.name === service.id &&
  Object.keys(service).every((key) => IMPLIED.includes(key));

/** Services that could be loaded by their name, and count as the owner's. */
export const takenForOwn = (
  { services }: Settings,
  known: readonly Loadable[],
): Problem[] =>
  services
    .filter((one) => isBare(one) && known.some(({ id }) => id === one.id))
    .map(({ id }) => ({
      code: 'own-service',
      where: `services.${id}`,
      found: undefined,
    }));
