import type { ScoreMessage } from '../ports/score-sender.ts';
import { ATTEMPT_PARAMETER, CANVAS_SUBMISSION } from './claim-names.ts';

/** `/scores` at the end of the path; the query, which Moodle always has, stays. @see AGS 2.0, section 3.4 */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  url.hash = '';
  return url.href;
}

/** Our launch URL with the attempt in it. It opens nothing by itself: the launch decides who sees what. */
function reviewUrl(launchUrl: string, attemptId: string): string {
  const url = new URL(launchUrl);
  url.searchParams.set(ATTEMPT_PARAMETER, attemptId);
  return url.href;
}

/** What some LMSs need beside the score. */
function extras({ lms, comment, attemptId }: ScoreMessage, launchUrl: string): Record<string, unknown> {
  if (lms === 'canvas') {
    const submission_data = reviewUrl(launchUrl, attemptId);
    return { [CANVAS_SUBMISSION]: { submission_type: 'basic_lti_launch', submission_data } };
  }
  return lms === 'moodle' && comment !== undefined ? { comment } : {};
}

/**
 * Only `Completed` with `FullyGraded`: anything else wipes the grade, in Canvas as in Moodle. A comment for Moodle
 * only, which loses a trainer's feedback with a score that has none; Canvas would add it anew at every try. Never
 * Canvas's `prioritize_non_tool_grade`: it would leave a grade in place that we count as delivered.
 * @see AGS 2.0, section 3.4.1
 */
export const scoreBody = (message: ScoreMessage, launchUrl: string): Record<string, unknown> => ({
  userId: message.userId,
  scoreGiven: Math.round(message.score * 100 * 10_000) / 10_000,
  scoreMaximum: 100,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: new Date(message.timestamp).toISOString(),
  submission: { submittedAt: new Date(message.submittedAt).toISOString() },
  ...extras(message, launchUrl),
});
