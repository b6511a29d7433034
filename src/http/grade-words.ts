import type { Delivery } from '../domain/delivery.ts';
import type { Translator } from '../i18n/translator.ts';

/** What a learner is told about a grade, and what they can do. */
export interface GradeWords {
  readonly what: string;
  readonly todo: string;
}

/** Why this delivery is not confirmed; a pending one without a reason has just not been sent. */
export function gradeWords({ reason, state }: Delivery, lms: string, t: Translator): GradeWords {
  const why = reason ?? (state === 'parked' ? 'rejected' : 'on-its-way');
  return { what: t(`grade.${why}.what`, { lms }), todo: t(`grade.${why}.todo`, { lms }) };
}
