// @vitest-environment happy-dom
// document.write of held inline scripts. happy-dom runs no script, so the
// catcher is tested by itself; the built files run in real browsers.
import { describe, expect, it } from 'vitest';
import { catchWritten, insertWritten } from '../../src/gate/written.js';

describe('what is written into the document meanwhile', () => {
  it('is caught, piece by piece', () => {
    const written = catchWritten(() => {
      document.write('<b>one', '</b>');
      document.writeln('two');
    });
    expect(written).toBe('<b>one</b>\ntwo\n');
  });

  it('is empty if nothing is', () => {
    expect(catchWritten(() => {})).toBe('');
  });

  it('is caught no longer afterwards, also after an error', () => {
    const { write } = document;
    expect(() =>
      catchWritten(() => {
        throw new Error('vendor');
      }),
    ).toThrow('vendor');
    expect(document.write).toBe(write);
    expect(Object.hasOwn(document, 'write')).toBe(false);
  });

  it("leaves another's patch where it was", () => {
    const patch = () => {};
    document.write = patch;
    catchWritten(() => {});
    expect(document.write).toBe(patch);
    Reflect.deleteProperty(document, 'write');
  });

  it('leaves a patch that was put up meanwhile', () => {
    const patch = () => {};
    catchWritten(() => {
      document.write = patch;
    });
    expect(document.write).toBe(patch);
    Reflect.deleteProperty(document, 'write');
  });
});

it('goes behind the script as a template under the same condition', () => {
  document.body.innerHTML =
    '<script type="text/plain" data-category="a|b" data-when="denied"></script><p>';
  const [script] = document.scripts;
  if (script) insertWritten(script, '<i>ad</i>');
  const template = script?.nextElementSibling;
  expect(template).toBeInstanceOf(HTMLTemplateElement);
  expect(template?.getAttribute('data-category')).toBe('a|b');
  expect(template?.getAttribute('data-when')).toBe('denied');
  expect(template?.innerHTML).toBe('<i>ad</i>');
});
