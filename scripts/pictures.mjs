// How two pictures differ.

/** A channel may be off by this much: text is smoothed a little differently. */
const TOLERANCE = 3;

/**
 * Counts the pixels of two PNG files that are not alike.
 * @param page - any page of a browser, which decodes the files
 * @returns all pixels, where the sizes differ
 */
export const differingPixels = async (page, one, other) => {
  if (one.equals(other)) return 0;
  return page.evaluate(
    async ([first, second, tolerance]) => {
      const decode = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (char) =>
          char.charCodeAt(0),
        );
        const { width, height } = await createImageBitmap(new Blob([bytes]));
        const drawing = new OffscreenCanvas(width, height).getContext('2d');
        drawing.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
        return drawing.getImageData(0, 0, width, height);
      };
      const [a, b] = [await decode(first), await decode(second)];
      if (a.width !== b.width || a.height !== b.height) {
        return Math.max(a.data.length, b.data.length) / 4;
      }
      let count = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const isAlike = [0, 1, 2].every(
          (channel) =>
            Math.abs(a.data[at + channel] - b.data[at + channel]) <= tolerance,
        );
        if (!isAlike) count += 1;
      }
      return count;
    },
    [one.toString('base64'), other.toString('base64'), TOLERANCE],
  );
};
