// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Traces } from '../../src/parts/contract.js';
import { clearAddresses, removeContent } from '../../src/gate/shut.js';

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

describe('an address that is taken back', () => {
  /** The values that an address has had until it is gone. */
  const passed = (html: string, name: string, sheet: object | null = null) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    const [node] = box.children;
    if (!node) throw new Error(html);
    Object.defineProperty(node, 'sheet', { value: sheet });
    const observer = new MutationObserver(() => {});
    observer.observe(node, { attributes: true, attributeOldValue: true });
    clearAddresses(node, newTraces(), () => {});
    const values = observer.takeRecords().map(({ oldValue }) => oldValue);
    expect(node.hasAttribute(name)).toBe(false);
    return values;
  };
  const LINK = '<link href="/a.css" data-href="/a.css">';

  it('of a style sheet on its way is that of an empty one first: else it would come', () => {
    expect(passed(LINK, 'href')).toEqual(['/a.css', 'data:text/css,']);
  });

  it.each([
    ['a style sheet that has come', LINK, 'href', {}],
    ['any other link', '<a href="/a" data-href="/a"></a>', 'href', null],
    ['a picture', '<img src="/a.css" data-src="/a.css">', 'src', null],
  ])('of %s is gone at once', (_, html, name, sheet) => {
    expect(passed(html, name, sheet)).toHaveLength(1);
  });
});
