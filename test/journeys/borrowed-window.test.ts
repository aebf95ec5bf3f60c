// @vitest-environment happy-dom
// The page of a test runner as owners have it: `window` is Node's own global
// with borrowed properties, none of which makes it an event target.
import { afterEach, expect, it } from 'vitest';
import { createConsentry } from '../../src/index.js';
import type { Consent } from '../../src/index.js';

let consent: Consent | undefined;
afterEach(() => consent?.stop());

it('starts, decides and stops in the tests of an owner', async () => {
  consent = createConsentry({});
  expect(consent.isGranted('analytics')).toBe(false);
  consent.acceptAll();
  await consent.when('analytics');
  expect(document.cookie).toContain('analytics');
  consent.stop();
  consent = createConsentry({});
  expect(consent.isGranted('marketing')).toBe(true);
});
