// The nodes that the gate has still to look at, in author order: one list, so
// that nobody overtakes. Cut into tasks, so that thousands don't block the page.
import { createSlices } from '../browser/when.js';

export interface Round {
  /** Starts with these, in place of all that wait: a newer change ends the older one's remaining steps. */
  restart: (nodes: Element[]) => void;
  /** Looks at one more, after those that wait. */
  add: (node: Element) => void;
  /** Looks at no more until it is started again. */
  halt: () => void;
}

export const createRound = (
  meet: (node: Element) => void,
  signal: AbortSignal,
): Round => {
  let waiting: Element[] = [];
  let isHalted = false;
  let isWorking = false;

  const isOn = () => !isHalted && !signal.aborted;
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    const slices = createSlices();
    for (let node; isOn() && (node = waiting[0]);) {
      const pause = slices();
      // By then, another list may wait.
      if (pause) await pause;
      else {
        waiting.shift();
        meet(node);
      }
    }
    isWorking = false;
  };

  return {
    restart: (nodes) => {
      isHalted = false;
      waiting = nodes;
      void work();
    },
    add: (node) => {
      waiting.push(node);
      void work();
    },
    halt: () => {
      isHalted = true;
    },
  };
};
