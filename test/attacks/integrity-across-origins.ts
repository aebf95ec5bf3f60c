import { createHash } from 'node:crypto';
import { defineAttack, external, inline } from './attack.js';

const hashOf = (source: string): string =>
  `sha384-${createHash('sha384').update(source).digest('base64')}`;

export const attack = defineAttack(
  'integrity of another origin without crossorigin fails as in live markup, with it the script runs',
  async ({ open, tracker, spy, accept, expectRan }) => {
    const tag = (name: string, more: string) =>
      external(
        tracker(name),
        `data-category="analytics" integrity="${hashOf(spy(name))}" ${more}`,
      );
    await open({
      body:
        tag('opaque', '') +
        tag('tag-1', 'crossorigin="anonymous"') +
        tag('opaque-too', '') +
        inline(spy('tag-2')),
    });
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  {
    allowed: ['opaque', 'opaque-too', 'tag-1', 'tag-2'],
    // Firefox counts a refused integrity among the errors of the page.
    errors: true,
  },
);
