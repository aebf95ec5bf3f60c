// Moments in the life of a page.
import { doc, listen } from './document.js';

/** Runs `fn` once the document is parsed; at once if it is. */
export const whenParsed = (fn: () => void, signal?: AbortSignal): void =>
  doc('readyState') === 'loading'
    ? listen(document, 'DOMContentLoaded', fn, signal)
    : fn();

declare global {
  interface Document {
    /** Not in every engine. */
    readonly prerendering?: boolean;
  }
}

/**
 * Runs `fn` once a visitor looks at the page; at once unless it is prerendered.
 * Source: https://wicg.github.io/nav-speculation/prerendering.html
 */
export const whenActive = (fn: () => void): void =>
  doc('prerendering') ? listen(document, 'prerenderingchange', fn) : fn();

/** A page that is hidden, or gets so, paints no frame to wait for. */
const NO_PAINT_MS = 200;

/** Runs `fn` after the next frame is painted, or soon if none is. */
export const afterPaint = (fn: () => void): void =>
  void new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, NO_PAINT_MS);
  }).then(fn);

/** Runs `fn` when nothing else is to be done, at the latest after 2 s. */
export const whenIdle = (fn: () => void): void => {
  // Safari has no requestIdleCallback by default.
  const idle: typeof requestIdleCallback | undefined =
    window.requestIdleCallback;
  if (idle) idle(fn, { timeout: 2000 });
  else setTimeout(fn, 200);
};

/** Longest stretch of work before the browser may answer the visitor, in ms. */
const SLICE_MS = 8;

/** Lets the browser answer the visitor before we go on. */
const nextTask = (): Promise<void> =>
  // WebKitGTK and Safari have no scheduler.
  window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/**
 * Cuts long work into slices.
 * @returns what to wait for before the next step, if the slice is used up
 */
export const createSlices = (): (() => Promise<void> | undefined) => {
  let since = performance.now();
  return () =>
    performance.now() - since > SLICE_MS
      ? nextTask().then(() => {
          since = performance.now();
        })
      : undefined;
};

/** The same, but an error if it takes longer than that: for what others can do without. */
export const inTime = <Value>(
  value: Value,
  ms = 3000,
): Promise<Awaited<Value>> => {
  let timer: ReturnType<typeof setTimeout>;
  return Promise.race([
    value,
    new Promise<never>((_, fail) => {
      timer = setTimeout(fail, ms, 'slow');
    }),
  ]).finally(() => clearTimeout(timer));
};
