import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const LIVE = ['application/ld+json', 'application/json', 'text/x-template'];

export const attack = defineAttack(
  'data blocks with data-category are not ours and stay as they are',
  async ({ open, page, accept, withdraw, settle }) => {
    const blocks = LIVE.map(
      (type) =>
        `<script type="${type}" data-category="analytics">{"a": 1}</script>`,
    ).join('');
    await open({ body: `<main>${blocks}</main>` });
    const read = () =>
      page.evaluate(() => document.querySelector('main')?.innerHTML);
    const before = await read();
    await settle();
    await accept();
    await settle();
    expect(await read()).toBe(before);
    await withdraw();
    expect(await read()).toBe(before);
  },
);
