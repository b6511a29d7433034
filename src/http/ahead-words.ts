import type { Ahead } from '../actions/read-reviews.ts';
import type { Translator } from '../i18n/translator.ts';
import { dayWords } from './day-words.ts';

/** What comes by itself after a pass, in one line; '' where nothing does. */
export function aheadWords({ review, task }: Ahead, t: Translator): string {
  if (review !== undefined && task !== undefined)
    return t('result.ahead', { review: dayWords(t, review), task: dayWords(t, task) });
  if (review !== undefined) return t('result.ahead.review', { review: dayWords(t, review) });
  return task === undefined ? '' : t('result.ahead.task', { task: dayWords(t, task) });
}
