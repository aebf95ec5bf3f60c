// How the other side answers an offer. Pure: no page, no clock, no chance.

/** Post → what is asked for it at first, and the least that is taken, in euros a month. */
export const POSTS = {
  courses: { asked: 560, least: 470 },
  transports: { asked: 190, least: 150 },
  loisirs: { asked: 240, least: 160 },
};

/**
 * @param post - a key of POSTS
 * @param offers - euros, oldest first
 * @returns what the other side asks after each offer, in euros; the last is the deal if it equals the offer
 */
export function answers(post, offers) {
  const { asked, least } = POSTS[post];
  let standing = asked;
  return offers.map((offer) => {
    const middle = Math.round((standing * 3 + offer * 2) / 5);
    standing = Math.max(Math.min(standing, middle), least);
    if (standing - offer <= standing * 0.04) standing = offer;
    return standing;
  });
}
