import type { GradebookEntry, LineItem, Score } from './gradebook.ts';
import type { Lms } from './lms.ts';
import type { Checklist, Refusal } from './services/checklist.ts';

/** What trainers set up in an LMS that changes or refuses scores; nothing of it is shown to the tool. */
export interface ColumnManners {
  /** Canvas: the attempts a learner has; a further submission is refused, a repeat is not. */
  readonly attemptLimit?: number;
  /** Canvas: the assignment is a draft. */
  readonly unpublished?: boolean;
  /** Canvas: the column shows complete or incomplete. */
  readonly completeIncomplete?: boolean;
  /** Moodle: the grades of these learners (`sub`) are locked; `all`: the whole column. */
  readonly locked?: 'all' | readonly string[];
}

const SUBMITTED = ['Submitted', 'Completed'];

const refuse = (status: number, reason: string): Refusal => ({ status, reason });

/** Canvas answers nothing about grades once a course has ended. */
export function requireOpenCourse(lms: Lms, contextId: string, list: Checklist): boolean {
  const open = lms.settings.mode !== 'canvas' || !lms.concluded.has(contextId);
  const reason = 'This course has concluded. AGS requests will no longer be accepted for this course.';
  return list.require('the course has not ended', open, refuse(422, reason));
}

/** Refusals that a trainer's settings cause, in the manner of each LMS. */
export function requireAccepting(
  lms: Lms,
  item: LineItem,
  entry: GradebookEntry,
  score: Score,
  list: Checklist,
): void {
  const { manners = {} } = item;
  if (lms.settings.mode === 'canvas') {
    const draft = 'cannot be changed at this time: This assignment is still unpublished';
    list.require('the assignment is published', !manners.unpublished, refuse(422, draft));
    const { attemptLimit = Number.POSITIVE_INFINITY } = manners;
    const isNew =
      SUBMITTED.includes(score.activityProgress) && !entry.submissions.includes(score.submittedAt ?? '');
    const room = !isNew || entry.submissions.length < attemptLimit;
    const used = 'The maximum number of allowed attempts has been reached for this submission';
    list.require('an attempt is left', room, refuse(422, used));
  }
  if (lms.settings.mode === 'moodle') {
    const locked = manners.locked === 'all' || manners.locked?.includes(entry.userId) === true;
    list.require('the grade is not locked', !locked, refuse(500, 'Exception - Failed to update the grade'));
  }
}

/** The grade as the gradebook shows it: points, or for a complete/incomplete column what any score above zero means. */
export function shownGrade({ manners }: LineItem, { resultScore }: GradebookEntry): string {
  if (resultScore === undefined) return '-';
  if (manners?.completeIncomplete) return resultScore > 0 ? 'complete' : 'incomplete';
  return String(Math.round(resultScore * 100) / 100);
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 1000 && value.every((each) => typeof each === 'string');

/** Reads manners from JSON that anyone may have sent; what has another shape is left out. */
export function readManners(input: unknown): ColumnManners {
  const given: Record<string, unknown> = typeof input === 'object' && input !== null ? { ...input } : {};
  const { attemptLimit, unpublished, completeIncomplete, locked } = given;
  return {
    ...(typeof attemptLimit === 'number' && { attemptLimit }),
    ...(typeof unpublished === 'boolean' && { unpublished }),
    ...(typeof completeIncomplete === 'boolean' && { completeIncomplete }),
    ...((locked === 'all' || isTexts(locked)) && { locked }),
  };
}
