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
      // No automatic minimum is more than zero for what is out of the flow, but
      // WebKit says `auto` where the parent is a grid or a flexbox.
      // Source: https://drafts.csswg.org/css-sizing-3/#min-size-auto
      const isOut = ['fixed', 'absolute'].includes(style.position);
      const say = (name: string) => {
        const value = round(style.getPropertyValue(name));
        const isZero = isOut && value === 'auto' && name.startsWith('min-');
        return isZero ? '0px' : value;
      };
      return Object.fromEntries(names.map((name) => [name, say(name)]));
    }),
  );

/** The same of one element. */
export const lookOf = async (locator: Locator): Promise<Look> =>
  (await looksOf(locator))[0] ?? {};
