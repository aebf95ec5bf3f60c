// Runs released scripts: downloads in parallel, author order within a group
// (scripts under the same condition that are not async), one that hangs or
// fails holds up nobody outside its group.
import { listen } from '../browser/document.js';
import { guard } from '../browser/guard.js';
import type { Report } from '../types.js';
import { claimRun } from './run-once.js';
import { blocksOrder, liveScript, preload, stopScript } from './script.js';

/** A held script that waits to run or runs. */
interface Turn {
  held: HTMLElement;
  /** Makes it as if the script had never been met. */
  takeBack: () => void;
  link?: HTMLLinkElement | undefined;
  /** Stops the download. */
  stop?: () => void;
}

export interface Queue {
  /** Runs a script when its turn comes, if it may still run then. */
  add: (held: HTMLElement) => void;
  /** Stops what is still downloading and may not run any more. */
  stopRevoked: () => void;
}

export const createQueue = (
  mayRun: (held: HTMLElement) => boolean,
  report: Report,
): Queue => {
  /** Condition → turns in author order, the first of which is running. */
  const groups = new Map<string, Turn[]>();
  const downloading = new Set<Turn>();

  /** @returns whether the rest of the group has to wait for it. */
  const run = (turn: Turn, done: () => void): boolean => {
    const { held, takeBack } = turn;
    const script = liveScript(held, report);
    if (!script) return false;
    // Two elements with one id would turn `window[id]` into a collection.
    const { id } = held;
    held.removeAttribute('id');
    const blocks = blocksOrder(held);
    if (blocks) {
      const settle = () => {
        downloading.delete(turn);
        turn.link?.remove();
        done();
      };
      turn.stop = () => {
        stopScript(script);
        if (id) held.id = id;
        takeBack();
        settle();
      };
      downloading.add(turn);
      listen(script, 'load', settle);
      listen(script, 'error', settle);
    }
    held.after(script);
    return blocks;
  };

  const advance = (group: Turn[]): void => {
    for (; group[0]; group.shift()) {
      const turn = group[0];
      const next = () => {
        group.shift();
        advance(group);
      };
      if (!mayRun(turn.held)) {
        turn.link?.remove();
        turn.takeBack();
      } else if (guard(() => run(turn, next))) return;
    }
  };

  return {
    add: (held) => {
      const takeBack = claimRun(held);
      if (!takeBack) return;
      const turn: Turn = { held, takeBack };
      const key = ['category', 'service', 'when']
        .map((name) => held.getAttribute(`data-${name}`))
        .join();
      const group = groups.get(key) ?? [];
      if (held.hasAttribute('async')) return advance([turn]);
      groups.set(key, group);
      if (group.push(turn) > 1) turn.link = preload(held, report);
      else advance(group);
    },

    stopRevoked: () => {
      for (const { held, stop } of downloading) if (!mayRun(held)) stop?.();
    },
  };
};
