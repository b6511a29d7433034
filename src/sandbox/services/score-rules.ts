import type { GradebookEntry, LineItem, Score } from '../gradebook.ts';
import type { Mode } from '../options.ts';
import { CANVAS_SUBMISSION } from '../vocabulary.ts';
import type { Checklist, Refusal } from './checklist.ts';

/** @see AGS 2.0, section 3.4.4 to 3.4.6 */
const ACTIVITY_PROGRESS = ['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed'];
const GRADING_PROGRESS = ['NotReady', 'Failed', 'Pending', 'PendingManual', 'FullyGraded'];
const SUBMITTED = ['Submitted', 'Completed'];

const ISO_WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
const MOST_COMMENT = 10_000;

function isTime(value: unknown): value is string {
  return typeof value === 'string' && ISO_WITH_ZONE.test(value) && !Number.isNaN(Date.parse(value));
}

/** Reads a score body; undefined after a refusal was noted. @see AGS 2.0, section 3.4.4 */
export function readScore(body: Record<string, unknown>, mode: Mode, list: Checklist): Score | undefined {
  const { userId, timestamp, activityProgress, gradingProgress, comment } = body;
  const hasUser = typeof userId === 'string' && userId !== '' && userId.length <= 255;
  list.require('userId', hasUser, bad('userId is missing or no text.'));
  list.require('timestamp', isTime(timestamp), bad('timestamp must be ISO 8601 with a time zone.'));
  list.require(
    'activityProgress',
    mode === 'moodle' ? Boolean(activityProgress) : ACTIVITY_PROGRESS.includes(String(activityProgress)),
    bad(`activityProgress must be one of ${ACTIVITY_PROGRESS.join(', ')}.`),
  );
  list.require(
    'gradingProgress',
    GRADING_PROGRESS.includes(String(gradingProgress)),
    bad(`gradingProgress must be one of ${GRADING_PROGRESS.join(', ')}.`),
  );
  const textOrNothing =
    comment === undefined || (typeof comment === 'string' && comment.length <= MOST_COMMENT);
  list.require('comment', textOrNothing, bad('comment must be text of at most 10,000 characters.'));
  const points = readPoints(body, mode, list);
  const submission = readSubmission(body, list);
  if (list.refusal || !hasUser || !isTime(timestamp)) return undefined;
  return {
    userId,
    timestamp,
    activityProgress: String(activityProgress),
    gradingProgress: String(gradingProgress),
    ...points,
    ...(typeof comment === 'string' ? { comment } : {}),
    ...submission,
  };
}

function readPoints(
  { scoreGiven, scoreMaximum }: Record<string, unknown>,
  mode: Mode,
  list: Checklist,
): Pick<Score, 'scoreGiven' | 'scoreMaximum'> {
  if (scoreGiven === undefined) return {};
  const status = mode === 'canvas' ? 422 : 400;
  const given = typeof scoreGiven === 'number' && Number.isFinite(scoreGiven);
  list.require('scoreGiven is a number', given, { status, reason: 'scoreGiven must be a number.' });
  if (mode !== 'moodle') {
    list.require('scoreGiven is not negative', Number(scoreGiven) >= 0, {
      status,
      reason: 'scoreGiven must be 0 or more.',
    });
  }
  const most = typeof scoreMaximum === 'number' && Number.isFinite(scoreMaximum);
  list.require('scoreMaximum goes with scoreGiven', most, {
    status,
    reason: 'scoreGiven needs a scoreMaximum.',
  });
  if (mode !== 'moodle') {
    list.require('scoreMaximum is positive', Number(scoreMaximum) > 0, {
      status,
      reason: 'scoreMaximum must be above 0.',
    });
  }
  return given && most ? { scoreGiven, scoreMaximum } : {};
}

/** @see AGS 2.0, section 3.4.9; Canvas's extension block */
function readSubmission(
  body: Record<string, unknown>,
  list: Checklist,
): Pick<Score, 'submittedAt' | 'preserveScore' | 'reviewUrl'> {
  const extension = body[CANVAS_SUBMISSION];
  const reviewUrl =
    member(extension, 'submission_type') === 'basic_lti_launch' && member(extension, 'submission_data');
  const submittedAt =
    member(body['submission'], 'submittedAt') ?? member(body[CANVAS_SUBMISSION], 'submitted_at');
  const ok = submittedAt === undefined || isTime(submittedAt);
  list.require('submittedAt', ok, bad('submission.submittedAt must be ISO 8601 with a time zone.'));
  return {
    ...(isTime(submittedAt) ? { submittedAt } : {}),
    ...(typeof reviewUrl === 'string' ? { reviewUrl } : {}),
    preserveScore: member(body[CANVAS_SUBMISSION], 'preserve_score') === true,
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function bad(reason: string): Refusal {
  return { status: 400, reason };
}

/** Which timestamps are too old, by LMS. @see AGS 2.0, section 3.4.7 */
export function requireNewer(
  mode: Mode,
  score: Score,
  entry: GradebookEntry,
  now: number,
  list: Checklist,
): void {
  const sent = Date.parse(score.timestamp);
  const stored = entry.timestamp === undefined ? undefined : Date.parse(entry.timestamp);
  if (mode === 'canvas') {
    const reason = 'Provided timestamp is before last updated timestamp';
    list.require(
      'timestamp is not older than the stored one',
      stored === undefined || sent >= stored,
      bad(reason),
    );
    const late = score.submittedAt !== undefined && Date.parse(score.submittedAt) > now + 60_000;
    list.require(
      'submittedAt is not in the future',
      !late,
      bad('Provided submitted_at timestamp is in the future'),
    );
    return;
  }
  if (mode === 'moodle') {
    const modified = entry.modifiedAt === undefined ? undefined : Math.floor(entry.modifiedAt / 1000);
    const newer = modified === undefined || Math.floor(sent / 1000) > modified;
    const reason = 'Refusing score with an older timestamp';
    list.require("timestamp is later than the grade's time, in whole seconds", newer, {
      status: 409,
      reason,
    });
    return;
  }
  const reason = `A score with timestamp ${entry.timestamp} is stored already; a newer one is needed.`;
  list.require('timestamp is later than the stored one', stored === undefined || sent > stored, {
    status: 409,
    reason,
  });
}

/** What a score does to the grade: a number of points, or undefined to clear it. */
export function gradeAfter(
  mode: Mode,
  score: Score,
  entry: GradebookEntry,
  item: LineItem,
): number | undefined {
  const graded =
    score.gradingProgress === 'FullyGraded' ||
    (mode === 'canvas' && score.gradingProgress === 'PendingManual');
  if (graded && score.scoreGiven !== undefined) return scaled(mode, score, item);
  return mode === 'canvas' && score.preserveScore ? entry.resultScore : undefined;
}

/** Moodle caps at the maximum and at zero, and scales nothing when the score's maximum is 0. */
function scaled(mode: Mode, { scoreGiven = 0, scoreMaximum = 0 }: Score, item: LineItem): number {
  const points = scoreMaximum === 0 ? scoreGiven : (scoreGiven / scoreMaximum) * item.scoreMaximum;
  return mode === 'moodle' ? Math.min(Math.max(points, 0), item.scoreMaximum) : points;
}

/** Submissions after this score: Canvas counts one attempt for each distinct submission time. */
export function submissionsAfter(score: Score, entry: GradebookEntry, now: number): readonly string[] {
  if (!SUBMITTED.includes(score.activityProgress)) return entry.submissions;
  const time = score.submittedAt ?? new Date(now).toISOString();
  return entry.submissions.includes(time) ? entry.submissions : [...entry.submissions, time].slice(-100);
}
