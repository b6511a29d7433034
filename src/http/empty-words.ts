import type { ItemStep } from '../actions/views.ts';
import type { Unfinished } from '../domain/items/item.ts';

const LONGEST_NAME = 60;

function nameOf(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_NAME
    ? `“${letters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trim()}…”`
    : `“${text}”`;
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function blankWords(count: number, missing: readonly number[]): string {
  if (count === 1) return 'Fill in the blank first.';
  if (missing.length === 0 || missing.length === count) return 'Fill in the blanks first.';
  const numbers = listOf(missing.map((part) => String(part + 1)));
  return `Fill in ${missing.length === 1 ? 'blank' : 'blanks'} ${numbers} too.`;
}

/** What to do before the answer can be sent; names what is missing when some of it is there. */
export function emptyWords({ item, order }: ItemStep, unfinished?: Unfinished): string {
  if (item.type === 'match') {
    const missing = unfinished?.missing ?? [];
    if (missing.length === 0 || missing.length === item.terms.length)
      return 'Choose a match for each one first.';
    return `Choose a match for ${listOf(missing.map((part) => nameOf(item.terms[part]?.text ?? '')))} too.`;
  }
  if (item.type === 'blanks') return blankWords(item.blanks.length, unfinished?.missing ?? []);
  if (item.type === 'order') return 'Move at least one of them first.';
  if (item.type === 'numeric') return 'Type a number, such as 3.';
  return order.length > 0 ? 'Choose an answer first.' : 'Type an answer first.';
}
