import { describe, expect, it, vi } from 'vitest';
import { safeLink } from '../../src/ui/safe-link.js';
import { createScene } from './scene.js';

const { ui } = createScene();

describe('a link from the config', () => {
  it.each([
    'https://a.example/p?q=1:2#x',
    'http://a.example',
    'HTTPS://A.EXAMPLE',
    'mailto:a@b.example',
    'tel:+33123456789',
    '/privacy',
    'privacy.html',
    './a:b',
    '#section:1',
    '?a=b:c',
    '//a.example:8080/x',
  ])('stays: %s', (address) => {
    expect(safeLink(ui, address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript://a.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'httpsx:y',
  ])('goes, and is reported: %j', (address) => {
    const report = vi.fn<typeof ui.report>();
    expect(safeLink({ ...ui, report }, address)).toBe('');
    expect(report).toHaveBeenCalledExactlyOnceWith('link', address);
  });

  it('is nothing when there is none', () => {
    expect(safeLink(ui, undefined)).toBe('');
  });
});
