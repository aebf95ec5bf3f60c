// What axe finds wrong on a page with ours on it.
import type { Page } from '@playwright/test';

/** Violations in words; none is right. */
export const axe = async (page: Page): Promise<string[]> => {
  const isThere = await page.evaluate(() => Reflect.has(window, 'axe'));
  if (!isThere) await page.addScriptTag({ url: '/axe.js' });
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run(document, {
      resultTypes: ['violations'],
      // The page around ours is not what is tested here.
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
      },
    });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 200)}`,
    );
  });
};
