// Runs released scripts: downloads in parallel, author order within a group
// (scripts under the same condition that are not async), one that hangs or
// fails holds up nobody outside its group, and its group for a while only.
import { listen } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import { createSlices } from '../browser/when.js';
import type { Report } from '../types.js';
import { createDependencies } from './dependencies.js';
import { groupOf } from './condition.js';
import { claimRun, lastRendering, noteShape } from './run-once.js';
import { blocksOrder, liveScript, preload, stopScript } from './script.js';
import type { Turn } from './turn.js';
import { catchWritten, insertWritten } from './written.js';

export interface Queue {
  /** Runs a script when its turn comes, if it may still run then. */
  add: (held: HTMLElement) => void;
  /** Stops what is still downloading and may not run any more. */
  stopRevoked: () => void;
  /** Ends all waiting. */
  stop: () => void;
}

/** Longest wait for a script whose only claim is to stand before, in ms. */
const PATIENCE_MS = 5000;

/** Ends the patience with a script and its download ahead of its turn. */
const settleTurn = ({ timer, link }: Turn): void => {
  clearTimeout(timer);
  link?.remove();
};

const drop = (turn: Turn): void => {
  settleTurn(turn);
  turn.takeBack();
};

export const createQueue = (
  mayRun: (held: HTMLElement) => boolean,
  report: Report,
): Queue => {
  /** Condition → turns in author order, the first of which is running. */
  const groups = new Map<string, Turn[]>();
  const downloading = new Set<Turn>();
  const after = createDependencies(
    (turn) => void advance([turn]),
    PATIENCE_MS,
    report,
  );

  /**
   * @param done - lets the rest of the group go on; says whether anybody waited
   * @returns whether the rest of the group has to wait for it
   */
  const run = (turn: Turn, done: () => boolean): boolean => {
    const { held, takeBack } = turn;
    const script = liveScript(held, report);
    if (!script) return false;
    // Two elements with one id would turn `window[id]` into a collection.
    const { id } = held;
    if (id) {
      held.removeAttribute('id');
      noteShape(held);
    }
    const blocks = blocksOrder(held);
    if (blocks) {
      const settle = () => {
        settleTurn(turn);
        downloading.delete(turn);
        done();
      };
      turn.stop = () => {
        stopScript(script);
        takeBack();
        if (id) held.id = id;
        settle();
      };
      turn.timer = setTimeout(() => {
        if (done()) report('slow', held);
      }, PATIENCE_MS);
      downloading.add(turn);
      listen(script, 'load', () => {
        settle();
        after.note(id, held);
      });
      listen(script, 'error', settle);
      held.after(script);
    } else {
      const written = catchWritten(() => held.after(script));
      after.note(id, held);
      if (written) insertWritten(held, written);
    }
    return blocks;
  };

  const advance = async (group: Turn[]): Promise<void> => {
    const slices = createSlices();
    for (; group[0]; group.shift()) {
      const pause = slices();
      if (pause) await pause;
      const turn = group[0];
      const next = () => {
        if (group[0] !== turn) return false;
        group.shift();
        const isAwaited = group.length > 0;
        void advance(group);
        return isAwaited;
      };
      // The page may have rendered it anew meanwhile.
      turn.held = lastRendering(turn.held);
      if (!mayRun(turn.held)) drop(turn);
      else if (guard(() => run(turn, next))) return;
    }
  };

  return {
    add: (held) => {
      const takeBack = claimRun(held);
      if (!takeBack) return;
      const turn: Turn = { held, takeBack };
      if (after.keep(turn)) return;
      const key = groupOf(held);
      const group = groups.get(key) ?? [];
      if (held.matches('[async],[data-after]')) return void advance([turn]);
      groups.set(key, group);
      if (group.push(turn) > 1) turn.link = preload(held, report);
      else void advance(group);
    },

    stopRevoked: () => {
      // Those that wait are met anew after a yes, in the order of the page.
      for (const group of groups.values()) {
        for (const turn of group.splice(1)) {
          if (mayRun(turn.held)) group.push(turn);
          else drop(turn);
        }
      }
      for (const { held, stop } of [...downloading, ...after.kept]) {
        if (!mayRun(held)) stop?.();
      }
    },

    stop: () => {
      // What waits has not run: another copy of us may run it.
      for (const group of groups.values()) group.splice(1).forEach(drop);
      for (const { stop } of after.kept) stop?.();
      downloading.forEach(settleTurn);
    },
  };
};
