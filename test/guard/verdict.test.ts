// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createVerdict } from '../../src/guard/verdict.js';
import type { Grants } from '../../src/types.js';

const config = { guard: { rules: { analytics: ['stats.example'] } } };
const ADDRESS = 'https://stats.example/x';

describe('the verdict', () => {
  it('is against an address until its name is granted, and after a withdrawal', () => {
    let grants: Grants = {};
    const { against } = createVerdict(config, () => grants);
    const rule = { name: 'analytics', pattern: 'stats.example' };
    expect(against(ADDRESS)).toEqual(rule);
    grants = { analytics: true, marketing: false };
    expect(against(ADDRESS)).toBeUndefined();
    grants = { analytics: false };
    expect(against(ADDRESS)).toEqual(rule);
    expect(against('https://other.example/')).toBeUndefined();
  });

  it('keeps the last 200 blocks and tells of each', () => {
    const verdict = createVerdict(config, () => ({}));
    verdict.note({ kind: 'fetch', what: 'before' });
    const tell = vi.fn();
    verdict.tell = tell;
    for (let at = 0; at < 205; at++)
      verdict.note({ kind: 'fetch', what: `${at}` });
    expect(verdict.blocks).toHaveLength(200);
    expect(verdict.blocks.at(0)?.what).toBe('5');
    expect(verdict.blocks.at(-1)?.what).toBe('204');
    expect(tell).toHaveBeenCalledTimes(205);
  });
});
