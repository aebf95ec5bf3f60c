// "Did you mean": the closest of the known words.

/**
 * Slips of the pen between two words: a character more, less, another one, or
 * two that are swapped.
 * Source: https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
const distance = (from: string, to: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const isSwapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          isSwapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
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
