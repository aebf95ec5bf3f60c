// The workshop that uses the chat of Crisp, walked as its policy promises. The
// vendors' real addresses are answered by the example's own stand-ins.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { handle } from '../../examples/server.mjs';
import { expect, test } from '../helpers/fixtures.js';
import { cookieNames, ready, recordOf, settle } from '../helpers/site.js';
import type { World } from '../helpers/world.js';

const SITE = 'https://atelier.pignon-libre.test/crisp/';
const CHAT = 'client.crisp.chat';
const MAP = 'www.openstreetmap.org';
const SESSION = /^crisp-client%2Fsession%2F/;

const open = async (page: Page, world: World, path = ''): Promise<void> => {
  const standIn = (name: string) => readFileSync(`examples/vendor/${name}`);
  world.mount(new URL(SITE).hostname, handle);
  world.file(`https://${CHAT}/l.js`, standIn('crisp.js'));
  world.file(`https://${MAP}/export/embed.html`, standIn('osm.html'));
  await page.goto(`${SITE}${path}?vendors=real`);
  await ready(page);
};

const button = (page: Page, action: string): Locator =>
  page
    .locator('[data-consentry="banner"]')
    .locator(`[data-consentry-action="${action}"]`);

const sessions = async (page: Page): Promise<string[]> =>
  (await cookieNames(page)).filter((name) => SESSION.test(name));

const grants = (page: Page): Promise<Record<string, boolean>> =>
  page.evaluate(() => Reflect.get(window, 'consentry').grants.get());

test('“start chat” is a yes to Crisp alone, inside what was refused; its withdrawal erases the session', async ({
  page,
  world,
  input,
}) => {
  await open(page, world);
  await expect(button(page, 'reject-all')).toHaveText('Tout refuser');
  await page.mouse.wheel(0, 600);
  await settle(page);
  await input.click(button(page, 'reject-all'));
  await settle(page);
  expect(world.requests(CHAT)).toEqual([]);

  await input.click(page.locator('.launcher summary'));
  await expect(page.locator('.launcher')).toContainText('renouvelé');
  await input.click(page.locator('.launcher [data-chat-start]'));
  await expect(page.locator('.crisp-client section')).toBeVisible();
  await expect(page.locator('.launcher')).toBeHidden();
  expect(await sessions(page)).toHaveLength(1);
  expect(await grants(page)).toMatchObject({
    functional: false,
    crisp: true,
    openstreetmap: false,
  });

  // The next visit loads the chat, and renews its cookie.
  await open(page, world, 'aide.html');
  const session = page.locator('[data-chat-session]');
  await expect(session).toContainText('vient d’être renouvelé');
  expect(world.requests(CHAT)).toHaveLength(2);

  await page.locator('[data-chat-stop]').scrollIntoViewIfNeeded();
  await input.click(page.locator('[data-chat-stop]'));
  await expect.poll(() => sessions(page)).toEqual([]);
  await open(page, world);
  await settle(page);
  expect(world.requests(CHAT)).toHaveLength(2);
  expect(await sessions(page)).toEqual([]);
  await expect(page.locator('.launcher')).toBeVisible();
});

test('in the page the chat starts once or on every visit, in the words of the site', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, 'aide.html');
  const offer = page.locator('[data-consentry="offer"]');
  const start = (name: string) => offer.getByRole('button', { name });
  await expect(offer.getByRole('button')).toHaveText([
    'Démarrer le chat une fois',
    'Démarrer le chat à chaque visite',
  ]);
  expect(world.requests(CHAT)).toEqual([]);

  await start('une fois').focus();
  await input.press('Enter');
  await expect.poll(() => sessions(page)).toHaveLength(1);
  await open(page, world, 'aide.html');
  await expect.poll(() => sessions(page)).toEqual([]);
  await input.click(button(page, 'reject-all'));
  // The second look for leftovers, a second later, is over.
  await settle(page, 1500);
  expect(world.requests(CHAT)).toHaveLength(1);

  await start('une fois').focus();
  await input.press('Enter');
  await expect(page.locator('.crisp-client section')).toBeVisible();
  await expect(page.locator('.chat-card h3')).toContainText('ouvert');
  await expect(page.locator('.chat-card')).toContainText(
    'cette page seulement',
  );
  await expect(page.locator('.launcher')).toBeHidden();
  expect(await grants(page)).toMatchObject({ crisp: false });
  expect(await sessions(page)).toHaveLength(1);
  // The open chat lies over the button.
  await input.click(page.locator('.crisp-client > button'));
  await page.locator('[data-chat-stop]').scrollIntoViewIfNeeded();
  await input.click(page.locator('[data-chat-stop]'));
  await expect(page.locator('.crisp-client')).toHaveCount(0);
  await expect.poll(() => sessions(page)).toEqual([]);

  // The next page knows nothing of it either.
  await start('une fois').focus();
  await input.press('Enter');
  await expect.poll(() => sessions(page)).toHaveLength(1);
  await open(page, world, 'aide.html');
  await expect(page.locator('.chat-card h3')).toContainText('arrêté');
  await expect.poll(() => sessions(page)).toEqual([]);
  expect(world.requests(CHAT)).toHaveLength(3);

  await start('à chaque visite').focus();
  await input.press('Enter');
  await expect(page.locator('.crisp-client section')).toBeVisible();
  expect(await grants(page)).toMatchObject({ functional: false, crisp: true });
  await open(page, world, 'aide.html');
  await expect.poll(() => world.requests(CHAT)).toHaveLength(5);
  await expect(page.locator('[data-chat-open]')).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('accepted on the banner, the chat loads by itself; the map shows what a click allows', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, 'atelier.html');
  const map = page.locator('[data-consentry="placeholder"]');
  await expect(map).toContainText('OpenStreetMap');
  await expect(map).toContainText('Toujours afficher le plan');
  await settle(page);
  expect(world.requests(MAP)).toEqual([]);

  // A yes to the map is none to the chat.
  await input.click(button(page, 'reject-all'));
  await page.evaluate(() =>
    Reflect.get(window, 'consentry').save({ openstreetmap: true }),
  );
  await expect.poll(() => world.requests(MAP)).toHaveLength(1);
  await settle(page);
  expect(world.requests(CHAT)).toEqual([]);

  await page.evaluate(() => Reflect.get(window, 'consentry').acceptAll());
  await expect.poll(() => world.requests(CHAT)).toHaveLength(1);
  await expect(page.locator('.crisp-client')).toBeVisible();
  await expect(page.locator('.launcher')).toBeHidden();
});

test('the policy and the choices say that the lifetime is renewed; going on is no consent', async ({
  page,
  world,
  input,
}) => {
  await open(page, world, 'confidentialite.html');
  await expect(page.locator('main')).toContainText(
    'Continuer à naviguer ne vaut pas accord',
  );
  const table = page.locator('[data-consentry="table"]');
  await expect(table).toContainText('crisp-client%2Fsession%2F*');
  await expect(table).toContainText('Renouvelé pour 6 mois');
  await expect(table).toContainText('6 mois');

  await open(page, world, 'pieces.html');
  const reserve = page.locator('[data-reserve="PF-072"]');
  await reserve.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await input.click(reserve);
  await expect(page.locator('[data-basket]')).toContainText('Patins');
  await settle(page);
  expect(await recordOf(page)).toBeUndefined();
  await expect(button(page, 'accept-all')).toBeVisible();
  expect(world.requests(CHAT)).toEqual([]);

  await input.click(button(page, 'preferences'));
  const choices = page.locator('dialog');
  await choices.locator('summary').last().click();
  await expect(choices).toContainText('30 minutes après votre dernier passage');
  await expect(choices).toContainText('Crisp IM SAS');
});
