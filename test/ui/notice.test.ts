// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EraseReport } from '../../src/parts/contract.js';
import { mount } from '../../src/ui/notice.js';
import { createScene, find, shadowOf } from './scene.js';

let unmount = () => {};
afterEach(() => unmount());

const open = (report: Partial<EraseReport>) => {
  const { ui, texts } = createScene({ view: 'none' });
  const detail: EraseReport = {
    ...{ erased: [], left: [], withdrawn: true, reloads: false },
    ...report,
  };
  const event = new CustomEvent('consentry:erase', { detail });
  unmount = mount(ui, texts.notice, event);
  return find('[data-consentry="notice"] p');
};

describe('the notice', () => {
  it('fills a status region that was empty when it came', async () => {
    const status = open({});
    expect([status.role, status.textContent]).toEqual(['status', '']);
    await vi.waitFor(
      () => expect(status.textContent).toContain('deleted'),
      10_000,
    );
  });

  it('names what could not be deleted, once', async () => {
    const left = { kind: 'cookies', name: '_px', why: 'out-of-reach' } as const;
    const status = open({ left: [left, { ...left, kind: 'localStorage' }] });
    await vi.waitFor(
      () => expect(status.textContent).toMatch(/: _px\.$/),
      10_000,
    );
  });

  it('says that the page loads again', async () => {
    const status = open({ reloads: true });
    await vi.waitFor(
      () => expect(status.textContent).toContain('load again'),
      10_000,
    );
  });

  it('can be closed', () => {
    open({});
    const close = find('button', shadowOf('notice'));
    expect(close.ariaLabel).toBe('Close');
    close.click();
    expect(document.body.children).toHaveLength(0);
  });
});
