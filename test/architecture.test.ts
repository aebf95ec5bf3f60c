// Who may import whom. Rooms are the folders of src/ and the files beside
// them; siblings never import each other, they meet in start.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

// Room → what it may import: other rooms, or single files of them.
const BASE = ['types.ts', 'bare.ts', 'browser/'];
const CONFIG = ['config.ts', 'config-keys.ts', 'config-pattern.ts'];
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'types.ts': ['config-keys.ts'],
  'bare.ts': [],
  'browser/': ['types.ts', 'bare.ts'],
  // Of the others it knows types alone.
  'parts/': [
    ...['types.ts', 'config-keys.ts', 'catalogue/projections.ts'],
    'services/loader.ts',
  ],
  'nearest.ts': [],

  'catalogue/': ['types.ts', 'config-keys.ts'],
  'config-keys.ts': ['types.ts', 'catalogue/purposes.ts'],
  'config-pattern.ts': ['types.ts', 'config-keys.ts'],
  'config.ts': [...BASE, ...CONFIG, 'consent/record.ts'],
  'schema.ts': [...['types.ts', ...CONFIG, 'catalogue/'], 'services/loader.ts'],
  'attributes.ts': [...BASE, 'config-keys.ts'],

  'policy/': [...BASE],
  'consent/': [...BASE],
  'gate/': [...BASE, 'parts/contract.ts'],
  'integrations/': [...BASE],
  'services/': [
    ...[...BASE, 'parts/contract.ts', 'integrations/google-signals.ts'],
    ...['config-keys.ts', 'catalogue/projections.ts', 'gate/run-once.ts'],
  ],
  // The facts of one vendor each.
  'vendors/': ['services/google-layer.ts', 'services/loader.ts'],
  'messages.ts': [...BASE, 'parts/contract.ts'],
  'ui/': [...BASE, 'parts/contract.ts'],

  'running.ts': ['types.ts', 'parts/contract.ts'],
  'report.ts': [...BASE, 'parts/contract.ts'],
  'guard/': [
    ...[...BASE, 'config.ts', 'config-keys.ts', 'gate/leftovers.ts'],
    'running.ts',
  ],
  'watch.ts': [
    ...[...BASE, 'gate/condition.ts', 'gate/held.ts'],
    ...['running.ts', 'guard/published.ts', 'problem-words.ts'],
  ],
  'view.ts': [...BASE, 'messages.ts', 'parts/contract.ts', 'report.ts'],
  'essential-trackers.ts': [
    'types.ts',
    'catalogue/trackers.ts',
    'gate/leftovers.ts',
  ],
  'problem-words.ts': ['browser/', 'nearest.ts', 'parts/contract.ts'],
  'after-problem.ts': ['browser/', 'problem-words.ts'],
  'known-names.ts': ['types.ts', 'browser/', 'running.ts'],
  'link-problem.ts': [
    ...['parts/contract.ts', 'problem-words.ts', 'known-names.ts'],
  ],
  'held-problem.ts': ['known-names.ts', 'problem-words.ts'],
  'region-problem.ts': [
    ...['types.ts', 'parts/contract.ts', 'known-names.ts', 'problem-words.ts'],
  ],
  'tracker-problem.ts': [
    ...['types.ts', 'browser/', 'parts/contract.ts', 'problem-words.ts'],
    ...['catalogue/trackers.ts', 'essential-trackers.ts', 'service-scripts.ts'],
    ...['gate/condition.ts', 'gate/held.ts'],
  ],
  'config-problems.ts': [
    ...['types.ts', 'config.ts', 'config-keys.ts', 'consent/record.ts'],
    ...['problem-words.ts', 'catalogue/purposes.ts'],
  ],
  'service-problems.ts': [
    ...['config-keys.ts', 'problem-words.ts', 'services/parameters.ts'],
  ],
  'basis-problem.ts': ['types.ts', 'parts/contract.ts', 'problem-words.ts'],
  'problems.ts': [
    ...['basis-problem.ts', 'catalogue/purposes.ts'],
    ...['types.ts', 'browser/', 'parts/contract.ts', 'running.ts', 'watch.ts'],
    ...['after-problem.ts', 'config-problems.ts', 'link-problem.ts'],
    ...['held-problem.ts', 'region-problem.ts', 'tracker-problem.ts'],
    ...['service-problems.ts', 'known-names.ts'],
    ...['problem-words.ts', 'doubts.ts'],
  ],
  'service-scripts.ts': [
    ...['types.ts', 'browser/', 'gate/held.ts', 'services/loadable.ts'],
  ],
  'service-doubts.ts': [
    ...['types.ts', 'browser/', 'parts/contract.ts', 'gate/held.ts'],
    ...['gate/condition.ts', 'gate/run-once.ts', 'services/loadable.ts'],
    'service-scripts.ts',
  ],
  'doubts.ts': [
    ...['basis-problem.ts', 'catalogue/purposes.ts'],
    ...['types.ts', 'browser/', 'parts/contract.ts', 'essential-trackers.ts'],
    ...['gate/leftovers.ts', 'guard/published.ts', 'messages.ts'],
    ...['nearest.ts', 'region-problem.ts', 'service-doubts.ts'],
    'tracker-problem.ts',
  ],
  'start.ts': [
    ...BASE,
    ...['parts/contract.ts', 'config.ts', 'report.ts', 'running.ts'],
    ...['consent/', 'policy/', 'gate/', 'integrations/'],
  ],

  // The entries.
  'index.ts': [
    ...BASE,
    ...CONFIG,
    'parts/contract.ts',
    ...['consent/', 'integrations/', 'report.ts', 'running.ts', 'start.ts'],
    ...['problems.ts', 'services/registry.ts'],
    // Lazily.
    ...['gate/erase.ts', 'gate/release.ts'],
    ...['services/consent-mode.ts', 'services/facts.ts'],
    ...['services/presence.ts', 'services/services.ts'],
  ],
  'script.ts': [
    ...BASE,
    ...CONFIG,
    'parts/contract.ts',
    ...['attributes.ts', 'integrations/', 'report.ts', 'running.ts'],
    ...['start.ts', 'view.ts'],
  ],
  'guard.ts': ['guard/'],
  'guard-catalogue.ts': [...BASE, 'config-keys.ts', 'guard/'],
  'services.ts': ['config-keys.ts', 'services/named.ts', 'vendors/'],
  'ui.ts': [
    ...['types.ts', 'parts/contract.ts', 'running.ts', 'view.ts', 'ui/'],
  ],
  'server/': [
    ...['types.ts', 'bare.ts', ...CONFIG, 'consent/choice.ts'],
    ...['consent/record.ts', 'config-problems.ts', 'problem-words.ts'],
  ],
  'server.ts': ['types.ts', 'config-keys.ts', 'consent/record.ts', 'server/'],
};

const FORBIDDEN_NAMES = /^(utils?|helpers?|managers?|common|misc)$/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const SRC = join(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .sort();

const roomOf = (file: string): string =>
  file.includes('/') ? `${file.split('/')[0]}/` : file;

/** The file behind a relative specifier, which has the ending of its output. */
const resolveImport = (from: string, specifier: string): string => {
  const path = posix.join(dirname(from), specifier);
  const sources = ['.ts', '.tsx'].map((end) => path.replace(/\.js$/, end));
  return sources.find((source) => files.includes(source)) ?? path;
};

const IMPORT =
  /\b(?:(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*|import\s*\(?\s*)'(\.[^']+)'/g;
const COMMENT = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;

const importsOf = (file: string): Import[] => {
  const source = readFileSync(join(SRC, file), 'utf8').replace(COMMENT, '');
  return [...source.matchAll(IMPORT)].map(([, type, specifier = '']) => ({
    from: file,
    to: resolveImport(file, specifier),
    isTypeOnly: Boolean(type),
  }));
};

const imports = files.flatMap(importsOf);

const mayImport = ({ from, to }: Import): boolean => {
  const [own, other] = [roomOf(from), roomOf(to)];
  const allowed = ROOMS[own] ?? [];
  return own === other || allowed.includes(other) || allowed.includes(to);
};

/** A circle of run-time imports that `file` is part of, or undefined. */
const circleOf = (start: string): string[] | undefined => {
  const seen = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    for (const { from, to, isTypeOnly } of imports) {
      if (from !== file || isTypeOnly) continue;
      if (to === start) return [...path, to];
      if (seen.has(to)) continue;
      seen.add(to);
      const circle = walk(to, [...path, to]);
      if (circle) return circle;
    }
    return undefined;
  };
  return walk(start, [start]);
};

describe('the rooms of src/', () => {
  it('are all listed', () => {
    const rooms = [...new Set(files.map(roomOf))];
    expect(rooms.filter((room) => !ROOMS[room])).toEqual([]);
  });

  it('import only what their row allows', () => {
    const wrong = imports
      .filter((entry) => !mayImport(entry))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('have no circles at run time', () => {
    const circles = files.map(circleOf).filter((circle) => circle);
    expect(circles).toEqual([]);
  });

  it('have names that say what they are', () => {
    const names = files.flatMap((file) => file.split(/\/|\.tsx?$/));
    expect(names.filter((name) => FORBIDDEN_NAMES.test(name))).toEqual([]);
  });
});
