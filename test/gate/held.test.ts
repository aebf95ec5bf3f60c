// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isHeld, isHeldScript, isHeldTemplate } from '../../src/gate/held.js';

const node = (html: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = html;
  const [element] = box.children;
  if (!element) throw new Error(html);
  return element;
};

describe('a held script', () => {
  it.each([
    ['<script type="text/plain"></script>', true],
    ['<script type="text/plain" src="/a.js"></script>', true],
    ['<script></script>', false],
    ['<script type="module"></script>', false],
    ['<script type="text/plain2"></script>', false],
    ['<style type="text/plain"></style>', false],
    ['<input type="text/plain">', false],
  ])('%s: %j', (html, expected) => {
    expect(isHeldScript(node(html))).toBe(expected);
    expect(isHeld(node(html))).toBe(expected);
  });
});

describe('a held template', () => {
  it.each([
    ['<template></template>', true],
    ['<div></div>', false],
  ])('%s: %j', (html, expected) => {
    expect(isHeldTemplate(node(html))).toBe(expected);
    expect(isHeld(node(html))).toBe(expected);
  });
});

describe('anything else', () => {
  it.each([
    ...['src', 'srcset', 'href', 'poster', 'srcdoc', 'data'].flatMap((name) => [
      [`<img data-${name}="x">`, true] as const,
      [`<img data-consentry-${name}="x">`, true] as const,
      [`<img ${name}="x">`, false] as const,
    ]),
    ['<iframe data-src=""></iframe>', true] as const,
    ['<iframe></iframe>', false] as const,
    ['<a data-target="x"></a>', false] as const,
  ])('is held by a held address: %s is %j', (html, expected) => {
    expect(isHeld(node(html))).toBe(expected);
    expect(isHeldScript(node(html))).toBe(false);
    expect(isHeldTemplate(node(html))).toBe(false);
  });
});
