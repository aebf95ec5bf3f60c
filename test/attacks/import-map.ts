import { defineAttack, inline } from './attack.js';

export const attack = defineAttack(
  'a held import map is there for the held module behind it, and not before a yes',
  async ({ open, tracker, spy, accept, expectRan, settle }) => {
    const map = JSON.stringify({ imports: { vendor: tracker('tag-1') } });
    await open({
      body: `${inline(map, 'data-category="analytics" data-type="importmap"')}
        ${inline(`import 'vendor'; ${spy('tag-2')}`, 'data-category="analytics" data-type="module"')}`,
    });
    await settle();
    await accept();
    await expectRan('tag-1', 'tag-2');
  },
  {
    allowed: ['tag-1', 'tag-2'],
    // Source: https://bugzilla.mozilla.org/show_bug.cgi?id=1916277
    lacks: {
      firefox: 'takes no import map once a module has loaded, as our parts are',
    },
  },
);
