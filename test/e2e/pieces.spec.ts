// What stands in the pages of the owner: the panel, the declaration, what
// stands in for held frames, links that open the choices.
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import {
  act,
  ready,
  recordOf,
  services,
  settle,
  site,
} from '../helpers/site.js';

const config = {
  controller: { name: 'Shop Ltd', policyUrl: '/privacy' },
  services,
};
const banner = '[data-consentry="banner"]';
const inline = (page: Page) => page.locator('[data-consentry="inline"]');

const axe = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ url: '/axe.js' });
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run(document, {
      // The page around ours is not what is tested here.
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
      },
    });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
};

test('a quiet page shows no banner by itself, and its button opens the choices', async ({
  page,
  world,
  input,
}) => {
  const html = site({ config: { ...config, ui: { quietOn: ['/legal/*'] } } });
  await page.goto(world.page('/legal/imprint', html));
  const reopen = page.locator('[data-consentry="reopen"] button');
  await expect(reopen).toBeVisible();
  await settle(page);
  await expect(page.locator(banner)).toHaveCount(0);
  await input.click(reopen);
  await expect(page.locator('dialog')).toBeVisible();
  await input.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator(banner)).toHaveCount(0);
  expect(await recordOf(page)).toBeUndefined();
  await page.goto(world.page('/', html));
  await expect(page.locator(banner)).toBeVisible();
});

test('a panel in the page saves, says so, and follows the others', async ({
  page,
  world,
  input,
}) => {
  const section = '<section data-consentry="preferences"></section>';
  await page.goto(world.page('/', site({ config, body: section + section })));
  await expect(inline(page)).toHaveCount(2);
  const [one, other] = [inline(page).first(), inline(page).last()];
  const analytics = '[data-consentry-name="analytics"]';
  await one.locator(analytics).click();
  await expect(other.locator(analytics)).not.toBeChecked();
  await other.locator('[data-consentry-name="functional"]').click();
  await expect(one.getByRole('status')).toHaveText('');
  await input.click(one.locator('[data-consentry-action="save"]'));
  await expect(one.getByRole('status')).toHaveText('Your choice is saved.');
  expect((await recordOf(page))?.categories).toMatchObject({
    functional: false,
    analytics: true,
  });
  await expect(other.locator(analytics)).toBeChecked();
  // Turned here and not saved, and the choice was not about it.
  await expect(
    other.locator('[data-consentry-name="functional"]'),
  ).toBeChecked();
  await expect(page.locator(banner)).toHaveCount(0);
  await act(page, 'rejectAll');
  await expect(one.locator(analytics)).not.toBeChecked();
});

test('a panel that is added later is filled, and goes without a trace', async ({
  page,
  world,
}) => {
  await page.goto(world.page('/', site({ config })));
  await ready(page);
  await act(page, 'acceptAll');
  await page.evaluate(() => {
    const section = document.createElement('section');
    section.dataset['consentry'] = 'preferences';
    document.body.append(section);
  });
  await expect(inline(page)).toBeVisible();
  await expect(
    inline(page).locator('[data-consentry-name="marketing"]'),
  ).toBeChecked();
  expect(await axe(page)).toEqual([]);
  await page.evaluate(() => Reflect.get(window, 'consentry').stop());
  expect(
    await page.evaluate(
      () => document.querySelector('[data-consentry=preferences]')?.innerHTML,
    ),
  ).toBe('');
});

test('what opens the choices may come later, and be no link', async ({
  page,
  world,
  input,
}) => {
  await page.goto(world.page('/', site({ config })));
  await ready(page);
  await act(page, 'rejectAll');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.dataset['consentry'] = 'open';
    button.innerHTML = '<b>Cookies</b>';
    document.body.prepend(button);
  });
  const dialog = page.locator('dialog');
  await input.click(page.locator('b'));
  await expect(dialog).toBeVisible();
  await input.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.locator('button[data-consentry]').focus();
  await input.press('Enter');
  await expect(dialog).toBeVisible();
});

test('a modified click on the link is the browser’s; a failing part leads where it points', async ({
  page,
  world,
}) => {
  const body = '<a id="open" href="/privacy" data-consentry="open">Cookies</a>';
  world.page('/privacy', '<h1>Privacy</h1>');
  world.file('/lib/parts/preferences.js', 'gone', { status: 404 });
  await page.goto(world.page('/', site({ config, body })));
  await ready(page);
  await act(page, 'rejectAll');
  const isPrevented = await page.evaluate(() =>
    ['ctrlKey', 'metaKey', 'shiftKey', 'altKey', ''].map((key) => {
      const init = { bubbles: true, cancelable: true, [key]: true };
      const click = new MouseEvent('click', init);
      // Our listener comes first; nothing is opened by this test.
      addEventListener(
        'click',
        (event) => {
          if (key) event.preventDefault();
        },
        { once: true },
      );
      let ours = false;
      document.addEventListener(
        'click',
        (event) => {
          ours = event.defaultPrevented;
        },
        { once: true },
      );
      document.getElementById('open')?.dispatchEvent(click);
      return ours;
    }),
  );
  expect(isPrevented).toEqual([false, false, false, false, true]);
  await expect(page.locator('h1')).toHaveText('Privacy');
});

test('the declaration is a table of the page’s own, and cards on a phone', async ({
  page,
  world,
}) => {
  const body = '<section data-consentry="declaration"></section>';
  await page.goto(world.page('/', site({ config, body })));
  const table = page.getByRole('table', { name: 'What is stored' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('rowheader', { name: '_ga_*' })).toBeVisible();
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  await act(page, 'rejectAll');
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'find')?.('px:*'))).toBe(
    true,
  );

  await page.setViewportSize({ width: 320, height: 600 });
  const lefts = await table
    .locator('tr', { hasText: '_px' })
    .locator('> *')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.getBoundingClientRect().left),
    );
  expect(new Set(lefts).size).toBe(1);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(320);
  // A style that makes it look like cards leaves it a table.
  await expect(table.getByRole('rowheader', { name: '_ga_*' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});
