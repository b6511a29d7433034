import type { ItemStep } from '../actions/views.ts';
import type { Unfinished } from '../domain/items/item.ts';
import type { Translator } from '../i18n/translator.ts';

const LONGEST_NAME = 60;

function nameOf(text: string, t: Translator): string {
  const letters = [...text];
  const start = letters.slice(0, LONGEST_NAME - 1).join('');
  return t('item.quoted', { text: letters.length > LONGEST_NAME ? `${start.trim()}…` : text });
}

function blankWords(count: number, missing: readonly number[], t: Translator): string {
  if (missing.length === 0 || missing.length === count) return t('item.empty.blanks', { count });
  const numbers = t.list(missing.map((part) => String(part + 1)));
  return t('item.empty.blanks.some', { count: missing.length, numbers });
}

/** What to do before the answer can be sent; names what is missing when some of it is there. */
export function emptyWords({ item, order }: ItemStep, t: Translator, unfinished?: Unfinished): string {
  if (item.type === 'match') {
    const missing = unfinished?.missing ?? [];
    if (missing.length === 0 || missing.length === item.terms.length) return t('item.empty.match');
    const names = t.list(missing.map((part) => nameOf(item.terms[part]?.text ?? '', t)));
    return t('item.empty.match.some', { names });
  }
  if (item.type === 'blanks') return blankWords(item.blanks.length, unfinished?.missing ?? [], t);
  if (item.type === 'order') return t('item.empty.order');
  if (item.type === 'numeric') return t('item.empty.number');
  return t(order.length > 0 ? 'item.empty.choose' : 'item.empty.type');
}
