// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Traces } from '../../src/parts/contract.js';
import { removeContent } from '../../src/gate/shut.js';

afterEach(() => document.body.replaceChildren());

const newTraces = (): Traces => ({
  replaced: new WeakMap(),
  inserted: new WeakMap(),
});

/** What is left behind a held template once its content is removed. */
const behind = (html: string): string => {
  document.body.innerHTML = `<template></template>${html}`;
  const template = document.querySelector('template');
  if (!template) throw new Error(html);
  removeContent(template, newTraces());
  return document.body.innerHTML.replace('<template></template>', '');
};

describe('what stands behind a template', () => {
  it('is removed where it was inserted, wherever it is now', () => {
    document.body.innerHTML = '<template></template><p>1</p><hr><p>2</p>';
    const [template, first, line, second] = document.body.children;
    if (!template || !first || !line || !second) throw new Error('no page');
    const traces = newTraces();
    traces.inserted.set(template, [first, second]);
    removeContent(template, traces);
    expect([...document.body.children]).toEqual([template, line]);
    expect(traces.inserted.has(template)).toBe(false);
  });

  it('is removed where markup that was written back says it is ours', () => {
    expect(
      behind('<!--consentry--><p>1</p> 2 <p>3</p><!--/consentry--><p>4</p>'),
    ).toBe('<p>4</p>');
    expect(behind('<!--consentry--><!--/consentry-->')).toBe('');
  });

  it.each([
    ['nothing says so', '<p>1</p>'],
    [
      'something stands before it',
      ' <!--consentry--><p>1</p><!--/consentry-->',
    ],
    ['its end is not there', '<!--consentry--><p>1</p><!--consentry-->'],
    ['its beginning is not there', '<p>1</p><!--/consentry-->'],
    ['it is another comment', '<!--other--><p>1</p><!--/consentry-->'],
    ['it is a text', 'consentry<p>1</p><!--/consentry-->'],
  ])('stays where %s', (_, html) => {
    expect(behind(html)).toBe(html);
  });
});
