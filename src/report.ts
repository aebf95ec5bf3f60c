// Carries problems to the part that knows the sentences; it is loaded only
// when there is something to say.
import { print } from './browser/guard.js';
import type { LoadPart } from './parts/contract.js';
import type { Report } from './types.js';

/** A report that says each problem once. Without the sentences, the bare code is printed. */
export const createReport = (loadPart: LoadPart): Report => {
  const said = new Set<unknown>();
  return (code, where, found) => {
    const key = typeof where === 'string' ? code + where : where;
    if (said.has(key)) return;
    said.add(key);
    loadPart('problems').then(
      ({ explain }) => explain({ code, where, found }),
      () => print(code, where, found),
    );
  };
};

/** Reports that a part could not be loaded, or what it threw. */
export const failing =
  (report: Report, part: string) =>
  (error: unknown): void =>
    report('part', part, error);
