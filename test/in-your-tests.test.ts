// @vitest-environment jsdom
// The set-up that the guide gives for tests in jsdom: with it the interface
// shows and answers there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, expect, it, vi } from 'vitest';
import { createConsentry } from '../src/index.js';
import type { Consent } from '../src/index.js';
import { mountConsentry } from '../src/ui.js';

const guide = readFileSync(
  join(import.meta.dirname, '../docs/guide.md'),
  'utf8',
);
const [, setUp = ''] =
  /<!-- set-up for jsdom -->\s*```js\n([^]*?)```/.exec(guide) ?? [];
runInThisContext(setUp);

/** The interface comes in parts. */
const LOADED = { timeout: 20_000 };

let consent: Consent | undefined;
afterEach(() => {
  consent?.stop();
  document.body.replaceChildren();
});

/** A button of the banner, or of the preferences, which keep theirs in their shadow root. */
const button = (action: string) => {
  const roots = [...document.querySelectorAll('*')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  return [document, ...roots]
    .map((root) =>
      root.querySelector<HTMLElement>(`[data-consentry-action="${action}"]`),
    )
    .find(Boolean);
};

it('the interface shows and answers in jsdom', async () => {
  const printed = vi.spyOn(console, 'error');
  document.body.innerHTML = '<section data-consentry="declaration"></section>';
  consent = createConsentry({});
  mountConsentry(consent);
  await vi.waitFor(() => {
    expect(button('reject-all')).toBeTruthy();
    expect(document.querySelector('table')).toBeTruthy();
  }, LOADED);
  button('preferences')?.click();
  await vi.waitFor(() => expect(button('save')).toBeTruthy(), LOADED);
  button('save')?.click();
  expect(consent.record.get()?.categories).toEqual({
    ...{ functional: false, analytics: false, marketing: false },
  });
  await vi.waitFor(() => {
    expect(button('save')).toBeUndefined();
    expect(button('reject-all')).toBeUndefined();
  });
  expect(printed).not.toHaveBeenCalled();
});
