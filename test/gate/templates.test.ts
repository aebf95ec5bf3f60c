// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  find,
  message,
  settled,
  startEachTestAfresh,
  unique,
  visit,
  write,
} from '../journeys/visit.js';

startEachTestAfresh();

const config = { services: { chat: { category: 'functional' } } } as const;
const template = (content: string, attributes = 'data-category="functional"') =>
  `<template ${attributes}>${content}</template>`;

/** Scripts outside templates that are live. */
const live = () =>
  [...document.querySelectorAll('script')].filter(
    ({ type }) => type !== 'text/plain',
  );

describe('a held template', () => {
  it('is on the page while granted, and only then', async () => {
    write(`${template('<p>one</p><p>two</p>')}<hr>`);
    const held = document.body.innerHTML;
    const consent = visit(config);
    await settled();
    expect(document.body.innerHTML).toBe(held);
    for (let time = 0; time < 2; time++) {
      consent.acceptAll();
      await settled();
      const texts = [...document.querySelectorAll('p')].map(
        (p) => p.textContent,
      );
      expect(texts).toEqual(['one', 'two']);
      expect(find('template').nextElementSibling?.textContent).toBe('one');
      expect(find('hr').previousElementSibling?.textContent).toBe('two');
      consent.withdraw('functional');
      await settled();
      expect(document.body.innerHTML).toBe(held);
    }
  });

  it('keeps its content for the next time', async () => {
    write(template('<p>kept</p>'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    find('p').textContent = 'changed by the page';
    consent.withdraw();
    consent.acceptAll();
    await settled();
    expect(find('p').textContent).toBe('kept');
  });

  it('is inserted once, however many choices grant it', async () => {
    write(template('<p>once</p>'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    consent.save({ analytics: false });
    consent.acceptAll();
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(1);
  });

  it('is taken away at once by news from elsewhere', async () => {
    write(template('<p>there</p>'));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    document.cookie = 'consentry=;Max-Age=0;Path=/';
    window.dispatchEvent(new Event('focus'));
    expect(document.querySelectorAll('p')).toHaveLength(0);
  });

  it('follows a service of the config', async () => {
    write(
      template('<p>chat</p>', 'data-category="functional" data-service="chat"'),
    );
    const consent = visit(config);
    consent.save({ functional: true, chat: false });
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(0);
    consent.save({ chat: true });
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(1);
  });

  it('shows a notice while refused', async () => {
    write(
      template(
        '<p>You said no.</p>',
        'data-category="functional" data-when="denied"',
      ),
    );
    const consent = visit(config);
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(0);
    consent.rejectAll();
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(1);
    consent.acceptAll();
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(0);
  });

  it('that the page adds later is released', async () => {
    visit(config).acceptAll();
    write(template('<p>late</p>'));
    await settled();
    expect(find('p').textContent).toBe('late');
  });

  it('is not there for other libraries: one without a category stays', async () => {
    write('<template><p>theirs</p></template>');
    visit(config).acceptAll();
    await settled();
    expect(document.querySelectorAll('p')).toHaveLength(0);
  });
});

describe('scripts in a held template', () => {
  it('run once, in their place and order', async () => {
    const [one, two] = [unique(), unique()];
    write(
      template(
        `<p>before</p><script>${one}</script><p>after</p><script>${two}</script>`,
      ),
    );
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    expect(live().map(({ text }) => text)).toEqual([one, two]);
    const order = [...document.body.children]
      .filter(
        (node) => node.matches('p') || live().some((script) => script === node),
      )
      .map((node) => node.textContent);
    expect(order).toEqual(['before', one, 'after', two]);
  });

  it('do not run again when the template comes back', async () => {
    const text = unique();
    write(template(`<div><script>${text}</script></div>`));
    const consent = visit(config);
    consent.acceptAll();
    await settled();
    expect(live()).toHaveLength(1);
    consent.withdraw();
    consent.acceptAll();
    await settled();
    expect(live()).toHaveLength(0);
  });

  it('have their own type', async () => {
    write(template(`<script type="module">${unique()}</script>`));
    visit(config).acceptAll();
    await settled();
    expect(live().map(({ type }) => type)).toEqual(['module']);
  });

  it('wait for a category of their own', async () => {
    write(
      template(
        `<script type="text/plain" data-category="marketing">${unique()}</script>`,
      ),
    );
    const consent = visit(config);
    consent.save({ functional: true });
    await settled();
    expect(live()).toEqual([]);
    consent.save({ marketing: true });
    await settled();
    expect(live()).toHaveLength(1);
  });

  it('need the nonce of the page if there is one', async () => {
    write(
      template(
        `<script>${unique()}</script><script nonce="abc">${unique()}</script><script nonce="no">${unique()}</script>`,
      ),
    );
    visit(config, { nonce: 'abc' }).acceptAll();
    await settled();
    expect(live().map(({ nonce }) => nonce)).toEqual(['abc']);
    await message('<script', 'nonce');
  });

  it('are no way around the nonce through a template that is nested', async () => {
    write(
      template(
        `<div><template data-category="functional"><script>${unique()}</script></template></div>`,
      ),
    );
    visit(config, { nonce: 'abc' }).acceptAll();
    await settled();
    expect(live()).toEqual([]);
  });
});

describe('held addresses in a held template', () => {
  it('are set with it', async () => {
    write(template('<div><img data-src="/in.png" alt=""></div>'));
    visit(config).acceptAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/in.png');
  });

  it('wait for a category of their own', async () => {
    write(
      template('<img data-category="marketing" data-src="/in.png" alt="">'),
    );
    const consent = visit(config);
    consent.save({ functional: true });
    await settled();
    expect(find('img').hasAttribute('src')).toBe(false);
    consent.acceptAll();
    await settled();
    expect(find('img').getAttribute('src')).toBe('/in.png');
  });

  it('are asked for where a live one is loaded too early by Firefox', async () => {
    write(template('<img src="/early.png" alt="">'));
    visit(config).acceptAll();
    await settled();
    const said = await message('/early.png', 'data-src');
    expect(said).toContain('Firefox');
  });
});
