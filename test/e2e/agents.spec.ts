// Clients that answer banners for their visitors find our refuse button, by
// what they read in any page and by the rules that we offer them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { recordOf, site } from '../helpers/site.js';

const ROOT = join(import.meta.dirname, '../..');
const RULES = createRequire(import.meta.url).resolve(
  '@duckduckgo/autoconsent/rules/rules.json',
);
/** The client as the browser of its maker puts it into a page. */
const CLIENT = join(dirname(RULES), '../dist/autoconsent.playwright.js');

const readJson = async <Shape>(file: string): Promise<Shape> =>
  JSON.parse(await readFile(file, 'utf8'));

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly scheduleSelfTest?: boolean;
}

/** Puts autoconsent into the page. @returns what it says, as it says it */
const startAutoconsent = async (
  page: Page,
  rules: readonly unknown[],
  config: object,
): Promise<readonly Message[]> => {
  const said: Message[] = [];
  const answer = (message: object) =>
    page.evaluate(
      (text) => Reflect.get(window, 'autoconsentReceiveMessage')(text),
      message,
    );
  await page.exposeFunction(
    'autoconsentSendMessage',
    async (message: Message) => {
      said.push(message);
      if (message.type === 'init') {
        await answer({
          type: 'initResp',
          config: {
            ...{ enabled: true, disabledCmps: [], enablePrehide: false },
            ...{ detectRetries: 20, ...config },
          },
          rules: { autoconsent: rules },
        });
      } else if (message.type === 'eval' && message.code) {
        const result = await page.evaluate(message.code);
        await answer({ type: 'evalResp', id: message.id, result });
      } else if (
        message.type === 'autoconsentDone' &&
        said.some(({ scheduleSelfTest }) => scheduleSelfTest)
      ) {
        await answer({ type: 'selfTest' });
      }
    },
  );
  await page.evaluate(await readFile(CLIENT, 'utf8'));
  return said;
};

const result = (said: readonly Message[], type: string) => () =>
  said.find((message) => message.type === type)?.result;

test.describe('autoconsent', { tag: ['@not-firefox', '@not-webkit'] }, () => {
  for (const lang of ['en', 'fr', 'de']) {
    test(`refuses in the page's language without a rule of ours: ${lang}`, async ({
      page,
      world,
    }) => {
      const { autoconsent } = await readJson<{ autoconsent: unknown[] }>(RULES);
      await page.goto(world.page('/', site({ config: { locale: lang } })));
      const said = await startAutoconsent(page, autoconsent, {
        autoAction: 'optOut',
        heuristicMode: 'reject',
      });
      await expect.poll(result(said, 'optOutResult')).toBe(true);
      expect(await recordOf(page)).toMatchObject({
        method: 'reject-all',
        categories: { functional: false, analytics: false, marketing: false },
      });
      await expect.poll(result(said, 'selfTestResult')).toBe(true);
      await expect(page.locator('[data-consentry=banner]')).toHaveCount(0);
    });
  }

  for (const [autoAction, type, method] of [
    ['optOut', 'optOutResult', 'reject-all'],
    ['optIn', 'optInResult', 'accept-all'],
  ] as const) {
    test(`does as its visitor wants with our rule: ${autoAction}`, async ({
      page,
      world,
    }) => {
      const rule = await readJson(join(ROOT, 'docs/agents/autoconsent.json'));
      await page.goto(world.page('/', site()));
      const said = await startAutoconsent(page, [rule], { autoAction });
      await expect.poll(result(said, type)).toBe(true);
      expect(said.find(({ cmp }) => cmp)?.cmp).toBe('consentry');
      expect(await recordOf(page)).toMatchObject({ method });
      // It tests refusals alone.
      if (autoAction === 'optOut') {
        await expect.poll(result(said, 'selfTestResult')).toBe(true);
      }
    });
  }
});

interface Target {
  readonly selector: string;
}
interface Step {
  readonly parent?: Target;
  readonly target?: Target;
  readonly consents?: readonly { readonly matcher: Step }[];
}
interface Rule {
  readonly detectors: readonly Readonly<Record<string, readonly Step[]>>[];
  readonly methods: readonly { readonly name: string; readonly action: Step }[];
}

/** Where Consent-O-Matic looks: in the shadow root of the parent, if it has one. */
const exists = (page: Page, { parent, target }: Step): Promise<boolean> =>
  page.evaluate(
    ([within, wanted]) => {
      const host = within && document.querySelector(within);
      const root = host ? (host.shadowRoot ?? host) : document;
      return !!wanted && !!root.querySelector(wanted);
    },
    [parent?.selector, target?.selector] as const,
  );

test(
  'our rule for Consent-O-Matic names what is there, step by step',
  { tag: ['@not-firefox', '@not-webkit'] },
  async ({ page, world }) => {
    const file = join(ROOT, 'docs/agents/consent-o-matic.json');
    const { consentry } = await readJson<{ consentry: Rule }>(file);
    await page.goto(world.page('/', site()));
    await expect(page.locator('[data-consentry=banner]')).toBeVisible();
    const found = async (step: Step) =>
      expect(await exists(page, step), JSON.stringify(step)).toBe(true);
    for (const detector of consentry.detectors) {
      for (const steps of Object.values(detector)) {
        for (const step of steps) await found(step);
      }
    }
    const action = (wanted: string): Step =>
      consentry.methods.find(({ name }) => name === wanted)?.action ?? {};
    await found(action('HIDE_CMP'));
    await found(action('OPEN_OPTIONS'));
    await page.locator(action('OPEN_OPTIONS').target?.selector ?? '').click();
    await expect(page.locator('[data-consentry=panel]')).toHaveCount(1);
    for (const { matcher } of action('DO_CONSENT').consents ?? []) {
      await found(matcher);
    }
    await found(action('SAVE_CONSENT'));
  },
);
