// Declared dependencies: `data-after` names ids and services of held scripts
// that have to run before.
import type { Report } from '../types.js';
import { hasRun, noteRun } from './run-once.js';
import { preload } from './script.js';
import type { Turn } from './turn.js';

export interface Dependencies {
  /** Keeps a turn until all that it names has run. @returns false if it has. */
  keep: (turn: Turn) => boolean;
  /** A script of this id has run. */
  note: (id: string, held: HTMLElement) => void;
  /** Turns that are kept. */
  kept: ReadonlySet<Turn>;
}

/** @param go - takes a turn whose dependencies have run */
export const createDependencies = (
  go: (turn: Turn) => void,
  patienceMs: number,
  report: Report,
): Dependencies => {
  const kept = new Set<Turn>();
  const isReady = ({ held }: Turn) =>
    (held.getAttribute('data-after')?.match(/\S+/g) ?? []).every(hasRun);
  const drop = (turn: Turn) => {
    kept.delete(turn);
    clearTimeout(turn.timer);
  };

  return {
    kept,

    keep: (turn) => {
      if (isReady(turn)) return false;
      const { held, takeBack } = turn;
      kept.add(turn);
      turn.link = preload(held, report);
      turn.timer = setTimeout(() => report('after', held), patienceMs);
      turn.stop = () => {
        drop(turn);
        turn.link?.remove();
        takeBack();
      };
      return true;
    },

    note: (id, held) => {
      for (const name of [id, held.dataset['service']]) if (name) noteRun(name);
      for (const turn of kept) {
        if (!isReady(turn)) continue;
        drop(turn);
        go(turn);
      }
    },
  };
};
