// @vitest-environment happy-dom
// `ui.quietOn`: pages where the banner does not open by itself.
import { afterEach, expect, it } from 'vitest';
import { startEachTestAfresh, visit } from './visit.js';

startEachTestAfresh();

const start = location.href;
afterEach(() => history.replaceState(null, '', start));

const viewAt = (path: string, ...quietOn: string[]) => {
  history.replaceState(null, '', path);
  return visit({ ui: { quietOn } });
};

it.each([
  ['/privacy', '/privacy'],
  ['/privacy?from=footer#cookies', '/privacy'],
  ['/legal/imprint', '/legal/*'],
  ['/de/datenschutz.html', '*/datenschutz.html'],
  ['/datenschutzerklärung', '/datenschutzerklärung'],
  ['/datenschutzerklärung', '/datenschutzerkl%C3%A4rung'],
])('on %s the banner does not open by itself with %s', (path, pattern) => {
  expect(viewAt(path, '/other', pattern).view.get()).toBe('none');
});

it.each([
  ['/', '/privacy'],
  ['/privacy/more', '/privacy'],
  ['/my/privacy', '/privacy'],
  ['/legal', '/legal/*'],
  ['/datenschutzxhtml', '/datenschutz.html'],
  ['/100%25', '/100%'],
])('on %s it opens in spite of %s', (path, pattern) => {
  expect(viewAt(path, pattern).view.get()).toBe('banner');
});

it('a quiet page opens it when it is told to, and grants nothing', () => {
  const consent = viewAt('/privacy', '/privacy');
  expect(consent.isGranted('analytics')).toBe(false);
  consent.show('banner');
  expect(consent.view.get()).toBe('banner');
});
