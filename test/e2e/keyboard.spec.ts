// Every layout by keyboard, and as assistive technology is told of it.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { ready, recordOf, shop as config, site } from '../helpers/site.js';

const body = `<header style="position:fixed;top:0;background:#fff"><a id="first" href="/1">First</a></header>
  <p style="height:1800px">Long</p><a id="last" href="/2">Last</a>`;
const WALK = [
  'Privacy policy',
  'List of services',
  'Reject all',
  'Accept all',
  'Choose',
];

const write = (ui: object, head = '') =>
  site({ config: { ...config, ui }, body, head });

const banner = (page: Page) => page.locator('[data-consentry="banner"]');
const shown = (page: Page) =>
  expect(
    banner(page).locator('[data-consentry-action="accept-all"]'),
  ).toBeVisible();

/** Text of what has the focus, in the page or in a shadow root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return inner === document.body ? '' : (inner?.textContent ?? '');
  });

for (const layout of ['bar', 'box'] as const) {
  test(`Tab goes through a ${layout} first, then into the page, and back`, async ({
    page,
    world,
    input,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(world.page('/', write({ layout })));
    await shown(page);
    expect(await focused(page)).toBe('');
    for (const name of [...WALK, 'First']) {
      await input.press('Tab');
      await expect.poll(() => focused(page)).toBe(name);
    }
    await input.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('Choose');
    await input.press('Escape');
    await shown(page);
    expect(await recordOf(page)).toBeUndefined();
  });

  test(`a ${layout} goes out of the way of what has the focus`, async ({
    page,
    world,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const head = '<style>header { inset-inline: 30px }</style>';
    const position = layout === 'bar' ? 'top-end' : 'top';
    await page.goto(world.page('/', write({ layout, position }, head)));
    await shown(page);
    const isAbove = () =>
      banner(page).evaluate(
        (node) => node.getBoundingClientRect().top < innerHeight / 3,
      );
    expect(await isAbove()).toBe(true);
    await page.evaluate(() => {
      const link = document.getElementById('first');
      if (link) link.style.cssText = 'position:relative;top:40px;left:40px';
      link?.focus();
    });
    await expect.poll(isAbove).toBe(false);
    await page.evaluate(() => document.getElementById('last')?.focus());
    const isCovered = () =>
      page.evaluate(() => {
        const link = document.getElementById('last');
        const { x = 0, y = 0 } = link?.getBoundingClientRect() ?? {};
        return !!document
          .elementFromPoint(x, y)
          ?.closest('[data-consentry="banner"]');
      });
    await expect.poll(isCovered).toBe(false);
  });
}

test('a dialog takes the focus to its title, keeps it, and gives it back', async ({
  page,
  world,
  input,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const html = `${write({ layout: 'dialog' })}<script>document.getElementById('first').focus()</script>`;
  await page.goto(world.page('/', html));
  await shown(page);
  await expect.poll(() => focused(page)).toBe('Your choice about cookies');
  for (const name of WALK) {
    await input.press('Tab');
    await expect.poll(() => focused(page)).toBe(name);
  }
  await page.evaluate(() => document.getElementById('first')?.focus());
  await expect.poll(() => focused(page)).toBe('Choose');
  await input.press('Escape');
  await input.press('Escape');
  await shown(page);
  expect(await recordOf(page)).toBeUndefined();

  const choose = banner(page).locator('[data-consentry-action="preferences"]');
  await choose.focus();
  await input.press('Enter');
  await expect.poll(() => focused(page)).toBe('Your choices');
  await input.press('Escape');
  await expect.poll(() => focused(page)).toBe('Choose');

  await banner(page).locator('[data-consentry-action="reject-all"]').focus();
  await input.press('Enter');
  await expect(banner(page)).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe('First');
  expect((await recordOf(page))?.method).toBe('reject-all');
});

test('Escape refuses in a dialog whose owner wants it so', async ({
  page,
  world,
  input,
}) => {
  const ui = { layout: 'dialog', dismiss: 'refuse' };
  await page.goto(world.page('/', write(ui)));
  await expect.poll(() => focused(page)).toBe('Your choice about cookies');
  await input.press('Escape');
  await expect(banner(page)).toHaveCount(0);
  expect((await recordOf(page))?.categories).toMatchObject({
    analytics: false,
  });
});

test('a dialog that an extension removes leaves the page usable', async ({
  page,
  world,
  input,
}) => {
  for (const hide of [
    (node: Element) => node.remove(),
    (node: Element) => node.parentElement?.remove(),
  ]) {
    await page.goto(world.page('/', write({ layout: 'dialog' })));
    await shown(page);
    await banner(page).evaluate(hide);
    await page.evaluate(() =>
      document.getElementById('first')?.addEventListener('click', (event) => {
        event.preventDefault();
        document.title = 'clicked';
      }),
    );
    await input.click(page.locator('#first'));
    await expect.poll(() => page.title()).toBe('clicked');
  }
});

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

/** Has nothing to say by itself. */
const isSilent = ({ ignored, role }: Node): boolean =>
  ignored || /^(generic|none|InlineTextBox)$/.test(role?.value ?? '');

/** Says by its name all that is in it. */
const isNamedByText = ({ role }: Node): boolean =>
  /button|link|heading|switch/i.test(role?.value ?? '');

/** Role and name of everything below the first node with this role, indented. */
const treeOf = async (page: Page, role: string): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: Node[];
  };
  const below = ({ childIds = [] }: Node, depth: number): string[] =>
    nodes
      .filter(({ nodeId }) => childIds.includes(nodeId))
      .sort((a, b) => childIds.indexOf(a.nodeId) - childIds.indexOf(b.nodeId))
      .flatMap((node) => walk(node, depth));
  const walk = (node: Node, depth: number): string[] => {
    if (isSilent(node)) return below(node, depth);
    const said = [node.role?.value, node.name?.value].filter(Boolean);
    const line = '  '.repeat(depth) + said.join(': ');
    return isNamedByText(node) ? [line] : [line, ...below(node, depth + 1)];
  };
  const top = nodes.find((node) => !node.ignored && node.role?.value === role);
  return top ? walk(top, 0) : [];
};

// Over CDP, which Chromium alone speaks.
test.describe(
  'the accessibility tree',
  { tag: ['@not-firefox', '@not-webkit'] },
  () => {
    const TEXTS = [
      '  heading: Your choice about cookies',
      '  StaticText: Shop Ltd would like to use cookies and similar technologies for the purposes below. Nothing optional runs without your agreement.',
      '  StaticText: Functional',
      '  StaticText: Remember your settings, show chat and videos.',
      '  StaticText: Analytics',
      '  StaticText: Count visits and find out what to improve.',
      '  StaticText: Marketing',
      '  StaticText: Choose and measure advertising.',
      '  StaticText: You can change your mind at any time with the button in the corner of every page.',
      ...['link: Privacy policy', 'button: List of services'],
      ...['button: Reject all', 'button: Accept all', 'button: Choose'],
    ].map((line) => (line.startsWith('  ') ? line : `  ${line}`));

    for (const [layout, role] of [
      ['box', 'region'],
      ['bar', 'region'],
      ['dialog', 'dialog'],
    ] as const) {
      test(`of a ${layout} is a named ${role}`, async ({ page, world }) => {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(world.page('/', write({ layout })));
        await shown(page);
        expect(await treeOf(page, role)).toEqual([
          `${role}: Your choice about cookies`,
          ...TEXTS,
        ]);
      });
    }

    test('of the preferences is a dialog of switches', async ({
      page,
      world,
    }) => {
      await page.goto(world.page('/', write({})));
      await ready(page);
      await page.evaluate(() =>
        Reflect.get(window, 'consentry').show('preferences'),
      );
      await expect(page.locator('dialog h2')).toBeVisible();
      const lines = await treeOf(page, 'dialog');
      expect(
        lines.filter((line) => !/StaticText|paragraph/.test(line)),
      ).toEqual([
        'dialog: Your choices',
        '  heading: Your choices',
        '  button: Close without saving',
        '  LabelText',
        '    switch: Essential Always on',
        '  LabelText',
        '    switch: Functional',
        '  LabelText',
        '    switch: Analytics',
        '  group',
        '    DisclosureTriangle: Services (1)',
        '  LabelText',
        '    switch: Marketing',
        '  group',
        '    DisclosureTriangle: Services (1)',
        '  heading: Who is responsible',
        '    link: Privacy policy',
        '  button: Save my choices',
        '  button: Reject all',
        '  button: Accept all',
        '  status',
      ]);
    });
  },
);
