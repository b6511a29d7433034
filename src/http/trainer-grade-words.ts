import type { Delivery } from '../domain/delivery.ts';
import type { Translator } from '../i18n/translator.ts';

/** What a trainer is told about a grade, and what they can do. */
export interface TrainerGradeWords {
  readonly what: string;
  readonly todo: string;
}

/** There is nothing to do about these. */
type Settled = 'excused' | 'not-passed' | 'kept' | 'on-its-way';

const SETTLED: ReadonlySet<string> = new Set<Settled>(['excused', 'not-passed', 'kept', 'on-its-way']);

/** What both sides hold, where a person changed the grade. */
function bothGrades({ score, held }: Delivery, lms: string, t: Translator): string {
  const ours = t.percent(score);
  if (!held) return t('trainerGrade.ours', { ours });
  const theirs = held.score === undefined ? t('trainerGrade.none') : t.percent(held.score);
  return t('trainerGrade.both', { lms, theirs, ours });
}

/** Why this delivery is not confirmed; a pending one without a reason has just not been sent. */
export function trainerGradeWords(delivery: Delivery, lms: string, t: Translator): TrainerGradeWords {
  const { reason, state } = delivery;
  const why = reason ?? (state === 'parked' ? 'rejected' : 'on-its-way');
  const what = t(`trainerGrade.${why}.what`, { lms });
  const isHeld = why === 'newer-grade' || why === 'kept';
  return {
    what: isHeld ? `${what} ${bothGrades(delivery, lms, t)}` : what,
    todo: isSettled(why) ? '' : t(`trainerGrade.${why}.todo`),
  };
}

const isSettled = (why: string): why is Settled => SETTLED.has(why);
