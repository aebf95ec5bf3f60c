// Facts about every service that is loaded by its name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loaderFile,
  readService,
  serviceIds,
} from '../../scripts/catalogue.mjs';
import {
  servicesEntry,
  servicesSource,
} from '../../scripts/services-entry.mjs';
import { overlap } from '../catalogue/overlap.js';
import type {
  Loader,
  Parameters,
  Script,
  State,
} from '../../src/services/loader.js';
import { CONFIG_KEYS } from '../../src/config-keys.js';
import { takesOf, wrongKeys } from '../../src/services/parameters.js';
import type { Grants } from '../../src/types.js';
import { cases } from './all.js';
import { platforms } from './platforms.js';

interface Vendor {
  readonly loader?: Loader;
  readonly parameters?: Parameters;
}

const ids = serviceIds.filter((id) => loaderFile(id));
const loaders = await Promise.all(
  ids.map(async (id): Promise<[string, Loader, Parameters]> => {
    const { loader, parameters }: Vendor = await import(loaderFile(id) ?? '');
    if (loader && parameters) return [id, loader, parameters];
    throw new Error(`src/vendors/${id}.ts lacks its loader or its parameters`);
  }),
);

const stateOf = (grants: Grants, id: string): State => ({
  grants,
  isGranted: grants[id] === true,
  dataLayer: 'dataLayer',
});
const urlOf = (script: Script): URL =>
  new URL(typeof script === 'string' ? script : script.src);

/** A parameter may be a name under the vendor's domain. */
const siteOf = ({ host }: URL): string => host.split('.').slice(-2).join('.');

type Values = Record<string, string | number | boolean>;

/** Every parameter, with its example. */
const examples = (parameters: Parameters): Values =>
  Object.fromEntries(
    Object.entries(parameters).map(([key, kind]) => [
      key.replace('?', ''),
      kind === 'boolean' ? true : kind === 'number' ? 1 : kind[1],
    ]),
  );
const takes = (parameters: Parameters, given: Values): boolean =>
  !wrongKeys(given, takesOf(parameters))[0];

describe('src/services.ts', () => {
  it('is what npm run services makes', async () => {
    expect(readFileSync(servicesEntry, 'utf8')).toBe(await servicesSource());
  });
});

describe.each(loaders)('%s', (id, loader, parameters) => {
  const given = examples(parameters);
  const source = readFileSync(loaderFile(id) ?? '', 'utf8');
  const granted = stateOf({ essential: true, [id]: true }, id);
  const scripts = loader.scripts?.(given, granted) ?? [];

  it('names its public source, and has a case in the browser', () => {
    expect(source).toMatch(/^\/\/ .*Source: https:\/\//ms);
    expect([...cases, ...platforms].map((one) => one.id)).toContain(id);
  });

  it('has nothing left of what was written to be filled in', () => {
    const own = join(import.meta.dirname, `${id}.ts`);
    const files = [loaderFile(id) ?? '', ...(existsSync(own) ? [own] : [])];
    const hints = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /FILL IN|fill-?in/i.test(line)),
    );
    expect(hints).toEqual([]);
  });

  it('takes its own examples', () => {
    expect(takes(parameters, given)).toBe(true);
    expect(takes(parameters, { ...given, unheardOf: 'x' })).toBe(false);
  });

  it('has no parameter that means something else in every service', () => {
    for (const key of Object.keys(given)) {
      expect([...Object.keys(CONFIG_KEYS.services['*']), 'load']).not.toContain(
        key,
      );
    }
  });

  it('loads from hosts that the catalogue has', () => {
    const { hosts = [] } = readService(id);
    for (const script of scripts) {
      const { protocol, hostname } = urlOf(script);
      expect(protocol).toBe('https:');
      const isKnown = hosts.some((host) =>
        overlap(host.split('/')[0] ?? '', hostname),
      );
      // The owner's own host is the owner's to name.
      const isOwn = Object.values(given).some((value) =>
        String(value).includes(hostname),
      );
      expect(isKnown || isOwn, hostname).toBe(true);
    }
  });

  it('lets no parameter leave its place in an address', () => {
    const odd = fc.constantFrom(
      ...['/', '//', '..', '\\', '?', '&', '#', '%2f', '@', ':', ' ', '\n'],
      ...['"', "'", '<', '>', 'javascript:', 'é'],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(given), ''),
        fc.array(fc.oneof(odd, fc.string()), { maxLength: 3 }),
        fc.boolean(),
        (key, more, isBefore) => {
          const example = given[key];
          if (typeof example !== 'string') return;
          const added = more.join('');
          const value = isBefore ? added + example : example + added;
          const changed = { ...given, [key]: value };
          if (!takes(parameters, changed)) return;
          for (const script of loader.scripts?.(changed, granted) ?? []) {
            const url = urlOf(script);
            expect(url.protocol).toBe('https:');
            expect(url.username + url.password).toBe('');
            // Some vendors read what stands behind one.
            const hasHash = scripts.some((one) => urlOf(one).hash);
            if (!hasHash) expect(url.hash).toBe('');
            const sites = scripts.map((one) => siteOf(urlOf(one)));
            // Only what is an address itself leads elsewhere.
            if (!example.includes('.')) expect(sites).toContain(siteOf(url));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells its vendor a function of what is in force, and of nothing else', () => {
    const anyGrants = fc.dictionary(
      fc.constantFrom(id, 'functional', 'analytics', 'marketing', 'other'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const say = () => loader.tell?.(stateOf(grants, id), given) ?? [];
        expect(say()).toEqual(say());
        expect(JSON.parse(JSON.stringify(say()))).toEqual(say());
      }),
      { numRuns: 50 },
    );
  });

  it('says no otherwise than yes, if a no is its off switch', () => {
    if (!loader.hasOffSwitch || loader.followsConsentMode) return;
    const no = stateOf({ essential: true }, id);
    expect(loader.tell?.(no, given)).not.toEqual(loader.tell?.(granted, given));
  });
});
