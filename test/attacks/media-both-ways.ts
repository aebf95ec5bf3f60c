import { expect } from '../helpers/expect.js';
import { defineAttack } from './attack.js';

const OF = 'data-category="marketing" preload="auto"';

export const attack = defineAttack(
  'a film, its poster and a sound are fetched after a yes alone, and let go by a no',
  async ({ open, page, address, image, accept, withdraw, ...scene }) => {
    const { requested, settle } = scene;
    // They hang, as long films do.
    const film = address('film.mp4', { hang: true });
    const sound = address('sound.mp3', { hang: true });
    await open({
      body: `<video ${OF} data-src="${film}" data-poster="${image('poster')}"></video>
        <audio ${OF} data-src="${sound}"></audio>`,
    });
    await settle();
    await accept();
    const names = () => [...new Set(requested())].sort();
    await expect.poll(names).toEqual(['film', 'poster', 'sound']);
    await withdraw();
    const loading = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
          .filter((media) => media.networkState === media.NETWORK_LOADING)
          .map((media) => media.currentSrc),
      );
    await expect.poll(loading).toEqual([]);
  },
  { allowed: ['film', 'poster', 'sound'] },
);
