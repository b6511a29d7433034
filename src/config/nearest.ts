import { editDistance } from '../domain/items/edit-distance.ts';

/** The candidate that looks most like the word; undefined when more than `limit` letters differ. */
export const nearest = (
  word: string,
  candidates: readonly string[],
  limit = Math.max(2, Math.floor(word.length / 3)),
): string | undefined => {
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      cost: editDistance(word.toLowerCase(), candidate.toLowerCase(), limit),
    }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.candidate;
};
