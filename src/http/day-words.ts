import type { Translator } from '../i18n/translator.ts';

/** @param day `2026-11-03` */
export const dayWords = (t: Translator, day: string): string =>
  t.date(Date.parse(day), { dateStyle: 'long' });
