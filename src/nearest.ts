// "Did you mean": the closest of the known words.

/** Single-character changes between two words (Levenshtein distance). */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The known word that is closest, if it is close: at most a third is another. */
export const nearest = (
  word: string,
  known: readonly string[],
): string | undefined => {
  const ranked = known
    .map((name) => ({ name, far: distance(word.toLowerCase(), name) }))
    .sort((one, other) => one.far - other.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, word.length / 3)
    ? best.name
    : undefined;
};
