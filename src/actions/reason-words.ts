import type { Delivery, ParkReason, RetryReason, StopReason } from '../domain/delivery.ts';

/** Why a grade is not in the LMS, and what an admin can do. */
export interface ReasonWords {
  readonly what: string;
  readonly remedy: string;
}

const HEALS = 'It is tried again by itself.';

const WORDS: Readonly<Record<RetryReason | ParkReason | StopReason, ReasonWords>> = {
  unreachable: { what: 'The LMS could not be reached.', remedy: HEALS },
  timeout: { what: 'The LMS did not answer in time.', remedy: HEALS },
  'lms-error': { what: 'The LMS answered with a fault of its own.', remedy: HEALS },
  'rate-limited': { what: 'The LMS asked for a pause.', remedy: HEALS },
  'token-unavailable': {
    what: 'The LMS gave no access token.',
    remedy:
      'It is tried again by itself. If it stays: are the token URL and the public keys URL right on both sides?',
  },
  'not-published': {
    what: 'The activity is not published in the LMS.',
    remedy: 'Publish it there; it is tried again by itself every hour.',
  },
  'line-item-gone': {
    what: 'The gradebook column is gone.',
    remedy: 'The next launch of the module finds the new column; then it is sent by itself.',
  },
  'learner-unknown': {
    what: 'The LMS does not know the learner in this course.',
    remedy: 'Enrol the learner again, then retry.',
  },
  'not-accepting': {
    what: 'The LMS takes no grades for this activity now.',
    remedy: 'Open the activity or the course again, then retry.',
  },
  'attempts-used': {
    what: 'The LMS takes no further attempt for this activity.',
    remedy: 'Allow more attempts for it in the LMS, then retry.',
  },
  'grade-locked': {
    what: 'The LMS answers with a fault for this grade, while other grades arrive: it may be locked.',
    remedy: 'Unlock the grade or its column in the LMS, then retry.',
  },
  'not-allowed': {
    what: 'The LMS does not allow this tool to send grades.',
    remedy: 'Allow it in the LMS’s settings of the tool, then retry.',
  },
  'scope-missing': {
    what: 'The LMS granted no right to send scores.',
    remedy: 'Switch on grade services for the tool in the LMS, launch the module once, then retry.',
  },
  rejected: { what: 'The LMS refused the grade.', remedy: 'Look at its answer, mend it, then retry.' },
  'newer-grade': {
    what: 'Someone changed the grade in the LMS, so it was not overwritten.',
    remedy: 'To overwrite it, retry this one by its work id.',
  },
  'platform-off': { what: 'The LMS is not active here.', remedy: 'Activate it, then retry.' },
  'gave-up': {
    what: 'It was tried for a long time without success.',
    remedy: 'Retry when the LMS works again.',
  },
  excused: { what: 'A trainer excused the learner.', remedy: 'It is sent when the excuse is lifted.' },
  'not-passed': {
    what: 'This link sends grades only after passing.',
    remedy: 'It is sent once the learner passes.',
  },
  kept: {
    what: 'A trainer kept the grade that the LMS holds.',
    remedy: 'A better score asks the trainer again.',
  },
};

/** Undefined when nothing went wrong so far. */
export const reasonOf = ({ reason }: Pick<Delivery, 'reason'>): ReasonWords | undefined =>
  reason === undefined ? undefined : WORDS[reason];

/** The words for a delivery that is not confirmed; '' when nothing went wrong so far. */
export const reasonWords = ({ reason, detail }: Delivery): string => {
  if (reason === undefined) return '';
  const { what, remedy } = WORDS[reason];
  const answer = detail === undefined || detail === '' ? '' : ` (${detail})`;
  return `${what}${answer} ${remedy}`;
};
