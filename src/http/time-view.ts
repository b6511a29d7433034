import type { Translator } from '../i18n/translator.ts';

export interface TimeView {
  /** For `datetime`. */
  readonly iso: string;
  /** For people without the browser module: UTC, with the date when it was another day. */
  readonly text: string;
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

export function timeView(at: number, now: number, t: Translator): TimeView {
  const today = t.date(now, DAY) === t.date(at, DAY);
  const time = `${t.date(at, CLOCK)} UTC`;
  return { iso: new Date(at).toISOString(), text: today ? time : `${t.date(at, DAY)}, ${time}` };
}
