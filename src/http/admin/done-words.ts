import { admin } from '../../i18n/en/admin.ts';
import type { Translator } from '../../i18n/translator.ts';

type Key = Extract<keyof typeof admin, `done.${string}`>;

const isKey = (key: string): key is Key => Object.hasOwn(admin, key);

/** What the last form did, by the word in the address; '' for a word that is none of ours: nothing of it is shown. */
export function doneWords(word: unknown, t: Translator): string {
  const key = `done.${typeof word === 'string' ? word : ''}`;
  return isKey(key) ? t(`admin.${key}`) : '';
}
