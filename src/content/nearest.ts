import { editDistance } from '../domain/items/edit-distance.ts';

/** How many slips still make two words "almost the same". */
const allowed = (length: number): number => Math.max(1, Math.min(4, Math.floor(length / 3)));

const MOST_CANDIDATES = 1000;

/** The candidate most like this text, if any is like it at all. */
export const nearestTo = (text: string, candidates: readonly string[]): string | undefined =>
  nearestFew(text, candidates, 1)[0];

/** The candidate most like this text, when no other is as near. */
export function onlyNearest(text: string, candidates: readonly string[]): string | undefined {
  const [first, second] = nearestFew(text, candidates, 2);
  if (first === undefined || second === undefined) return first;
  const distance = (candidate: string) => editDistance(text.toLowerCase(), candidate.toLowerCase(), 4);
  return distance(first) < distance(second) ? first : undefined;
}

/** The candidates like this text, best first, at most `count`. */
export function nearestFew(text: string, candidates: readonly string[], count: number): string[] {
  const wanted = text.toLowerCase().slice(0, 120);
  const limit = allowed(wanted.length);
  return candidates
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
