// What an element looks like.
import type { Locator } from '@playwright/test';

type Look = Readonly<Record<string, string>>;

/**
 * Every computed style of each element, but those that follow from others;
 * lengths to a tenth of a pixel.
 */
export const looksOf = (locator: Locator): Promise<Look[]> =>
  locator.evaluateAll((nodes) =>
    nodes.map((node) => {
      const style = getComputedStyle(node);
      const names = [...style].filter(
        (name) => !/^--|^(perspective|transform)-origin$/.test(name),
      );
      // Thirds of a width differ by the 64th of a pixel.
      const round = (value: string) =>
        value.replace(/\d+\.\d+(?=px)/g, (px) => Number(px).toFixed(1));
      return Object.fromEntries(
        names.map((name) => [name, round(style.getPropertyValue(name))]),
      );
    }),
  );

/** The same of one element. */
export const lookOf = async (locator: Locator): Promise<Look> =>
  (await looksOf(locator))[0] ?? {};
