import type { Delivery, ParkReason, RetryReason, StopReason } from '../domain/delivery.ts';
import { percent } from './percent.ts';

/** What a trainer is told about a grade, and what they can do. */
export interface TrainerGradeWords {
  readonly what: string;
  readonly todo: string;
}

type Words = (lms: string) => TrainerGradeWords;

const HEALS = 'It is tried again by itself.';
const ASK_ADMIN = 'Please ask the person who runs your LMS.';

/** One table: why a grade is not in the LMS, and the remedy. */
const REASONS: Readonly<Record<RetryReason | ParkReason | StopReason, Words>> = {
  unreachable: (lms) => ({ what: `Waiting: ${lms} could not be reached.`, todo: HEALS }),
  timeout: (lms) => ({ what: `Waiting: ${lms} did not answer.`, todo: HEALS }),
  'lms-error': (lms) => ({ what: `Waiting: ${lms} has a problem right now.`, todo: HEALS }),
  'rate-limited': (lms) => ({ what: `Waiting: ${lms} asked for a pause.`, todo: HEALS }),
  'token-unavailable': (lms) => ({
    what: `Waiting: ${lms} did not let us in.`,
    todo: `${HEALS} If it stays, ask the person who runs your LMS.`,
  }),
  'not-published': (lms) => ({
    what: `Waiting: the activity is not published in ${lms}.`,
    todo: 'Publish it there. It is tried again every hour.',
  }),
  'line-item-gone': (lms) => ({
    what: `Not sent: the gradebook column in ${lms} is gone.`,
    todo: 'Open the module once from the course. If there is no column any more, create one above.',
  }),
  'learner-unknown': (lms) => ({
    what: `Not sent: ${lms} does not list this person as a learner here.`,
    todo: 'Enroll the learner again, then send the grade again.',
  }),
  'not-accepting': (lms) => ({
    what: `Not sent: ${lms} takes no grades for this activity now. It may be closed, or the course has ended.`,
    todo: 'Open the activity or the course again there, then send the grade again.',
  }),
  'attempts-used': (lms) => ({
    what: `Not sent: ${lms} takes no further attempt of this learner.`,
    todo: 'Allow more attempts for the assignment there, then send the grade again.',
  }),
  'grade-locked': (lms) => ({
    what: `Not sent: ${lms} fails for this grade while others arrive. The grade or its column may be locked.`,
    todo: 'Unlock it in the gradebook there, then send the grade again.',
  }),
  'not-allowed': (lms) => ({ what: `Not sent: ${lms} does not allow us to send grades.`, todo: ASK_ADMIN }),
  'scope-missing': (lms) => ({
    what: `Not sent: grades are not switched on for this tool in ${lms}.`,
    todo: `${ASK_ADMIN} Then open the module once from the course.`,
  }),
  rejected: (lms) => ({ what: `Not sent: ${lms} refused the grade.`, todo: `Send it again. ${ASK_ADMIN}` }),
  'newer-grade': (lms) => ({
    what: `Someone changed the grade in ${lms}. Ours was not sent over it.`,
    todo: 'Which one should stand?',
  }),
  'platform-off': (lms) => ({
    what: `Not sent: the connection to ${lms} is switched off here.`,
    todo: ASK_ADMIN,
  }),
  'gave-up': (lms) => ({
    what: `Not sent: ${lms} did not answer for a long time.`,
    todo: 'Send it again when your LMS works.',
  }),
  excused: () => ({ what: 'Not sent: excused.', todo: '' }),
  'not-passed': () => ({ what: 'Not sent before the learner passes.', todo: '' }),
  kept: (lms) => ({ what: `The grade in ${lms} stands; ours is not sent.`, todo: '' }),
};

/** What both sides hold, where a person changed the grade. */
function bothGrades({ score, held }: Delivery, lms: string): string {
  if (!held) return `Ours: ${percent(score)}.`;
  const theirs = held.score === undefined ? 'no grade' : percent(held.score);
  return `In ${lms}: ${theirs}. Ours: ${percent(score)}.`;
}

/** Why this delivery is not confirmed; a pending one without a reason has just not been sent. */
export function trainerGradeWords(delivery: Delivery, lms: string): TrainerGradeWords {
  const { reason, state } = delivery;
  if (reason === undefined) {
    return state === 'parked' ? REASONS.rejected(lms) : { what: `On its way to ${lms}.`, todo: '' };
  }
  const words = REASONS[reason](lms);
  return reason === 'newer-grade' || reason === 'kept'
    ? { ...words, what: `${words.what} ${bothGrades(delivery, lms)}` }
    : words;
}
