import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing"';

export const attack = defineAttack(
  'the held sources of a film or a sound are fetched after a yes alone',
  async ({ open, address, accept, requested, settle }) => {
    const source = (file: string, type: string) =>
      `<source ${OF} data-src="${address(file)}" type="${type}">`;
    await open({
      body: `<video preload="auto">${source('film.webm', 'video/webm')}</video>
        <audio preload="auto">${source('sound.mp3', 'audio/mpeg')}</audio>`,
    });
    await settle();
    await accept();
    const names = () => [...new Set(requested())].sort();
    await expect.poll(names).toEqual(['film', 'sound']);
  },
  { allowed: ['film', 'sound'] },
);
