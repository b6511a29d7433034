import type { Delivery, ParkReason, RetryReason, StopReason } from '../domain/delivery.ts';

/** What a learner is told about a grade, and what they can do. */
export interface GradeWords {
  readonly what: string;
  readonly todo: string;
}

type Words = (lms: string) => GradeWords;

const KEEP_TRYING = 'We keep trying. You do not need to do anything.';
const TELL_TRAINER = 'Your work is saved. Please tell your trainer.';

const NOTHING_TO_DO = 'You do not need to do anything.';

/** One table: why a grade is not in the LMS yet. */
const REASONS: Readonly<Record<RetryReason | ParkReason | StopReason, Words>> = {
  unreachable: (lms) => ({ what: `Waiting: we could not reach ${lms}.`, todo: KEEP_TRYING }),
  timeout: (lms) => ({ what: `Waiting: ${lms} did not answer.`, todo: KEEP_TRYING }),
  'lms-error': (lms) => ({ what: `Waiting: ${lms} has a problem right now.`, todo: KEEP_TRYING }),
  'rate-limited': (lms) => ({ what: `Waiting: ${lms} is very busy.`, todo: KEEP_TRYING }),
  'token-unavailable': (lms) => ({ what: `Waiting: ${lms} did not let us in yet.`, todo: KEEP_TRYING }),
  'not-published': (lms) => ({
    what: `Waiting: ${lms} takes no grades for this activity yet.`,
    todo: KEEP_TRYING,
  }),
  'line-item-gone': (lms) => ({
    what: `Not sent: the gradebook column in ${lms} is gone.`,
    todo: 'Open the module once more from your course. If this stays, tell your trainer.',
  }),
  'learner-unknown': (lms) => ({
    what: `Not sent: ${lms} does not list you as a student in this course.`,
    todo: TELL_TRAINER,
  }),
  'not-accepting': (lms) => ({
    what: `Not sent: ${lms} takes no grades for this activity now. It may be closed.`,
    todo: TELL_TRAINER,
  }),
  'attempts-used': (lms) => ({
    what: `Not sent: ${lms} takes no further attempt for this activity.`,
    todo: TELL_TRAINER,
  }),
  'grade-locked': (lms) => ({
    what: `Not sent: this grade seems to be locked in ${lms}.`,
    todo: TELL_TRAINER,
  }),
  'not-allowed': (lms) => ({
    what: `Not sent: ${lms} does not allow us to send grades.`,
    todo: TELL_TRAINER,
  }),
  'scope-missing': (lms) => ({
    what: `Not sent: grades are not switched on for this tool in ${lms}.`,
    todo: TELL_TRAINER,
  }),
  rejected: (lms) => ({ what: `Not sent: ${lms} did not take the grade.`, todo: TELL_TRAINER }),
  'newer-grade': (lms) => ({
    what: `Not sent: ${lms} holds a grade that someone changed there.`,
    todo: 'We did not overwrite it. If it looks wrong, ask your trainer.',
  }),
  'platform-off': (lms) => ({
    what: `Not sent: the connection to ${lms} is switched off.`,
    todo: TELL_TRAINER,
  }),
  'gave-up': (lms) => ({ what: `Not sent: ${lms} did not answer for a long time.`, todo: TELL_TRAINER }),
  excused: (lms) => ({
    what: `Your trainer excused you from this module. No grade goes to ${lms}.`,
    todo: NOTHING_TO_DO,
  }),
  'not-passed': (lms) => ({
    what: `Your grade goes to ${lms} once you pass.`,
    todo: 'You can try again.',
  }),
  kept: (lms) => ({ what: `Your trainer kept the grade that is in ${lms}.`, todo: NOTHING_TO_DO }),
};

/** Why this delivery is not confirmed; a pending one without a reason has just not been sent. */
export function gradeWords(delivery: Delivery, lms: string): GradeWords {
  if (delivery.reason) return REASONS[delivery.reason](lms);
  if (delivery.state === 'parked') return REASONS.rejected(lms);
  return { what: `On its way to ${lms}.`, todo: NOTHING_TO_DO };
}
