import type { time as en } from '../en/time.ts';

export const time: Record<keyof typeof en, string> = {
  now: 'hace un momento',
  minutes: 'hace {count, plural, one {# minuto} other {# minutos}}',
  hours: 'hace {count, plural, one {# hora} other {# horas}}',
  days: 'hace {count, plural, one {# día} other {# días}}',
};
