import type { Request } from 'express';
import type { GradebookEntry, LineItem, ReceivedScore, Score } from '../gradebook.ts';
import type { Lms } from '../lms.ts';
import { requireAccepting } from '../manners.ts';
import type { Mode } from '../options.ts';
import { MEDIA, SCOPE } from '../vocabulary.ts';
import { refusalBody, requireAccess, requireContentType, requireJsonObject } from './access.ts';
import type { Checklist } from './checklist.ts';
import { requireLineItem } from './line-item-access.ts';
import { gradeAfter, readScore, requireNewer, submissionsAfter } from './score-rules.ts';
import type { Service, ServiceAnswer } from './service-request.ts';
import { lineItemUrl } from './service-urls.ts';

/** POST scores. @see AGS 2.0, section 3.4 */
export function scoreService(lms: Lms): Service {
  return {
    name: 'score',
    point: 'score',
    refusalBody: (refusal) => refusalBody(lms, refusal),
    work: (req, list) => postScore(lms, req, list),
  };
}

function postScore(lms: Lms, req: Request, list: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, list, [SCOPE.score]);
  if (!token || !requireContentType(lms, req, list, MEDIA.score)) return undefined;
  const item = requireLineItem(lms, req, list, token);
  const body = item && requireJsonObject(req, list);
  if (!item || !body) return undefined;

  const { mode, clock } = lms.settings;
  const score = readScore(body, mode, list);
  if (!score) return undefined;
  if (!requireLearner(lms, score, list)) return undefined;
  const entry = lms.gradebook.entry(item.id, score.userId);
  requireNewer(mode, score, entry, clock(), list);
  requireAccepting(lms, item, entry, score, list);
  return list.refusal ? keepRefused(lms, entry, score, list) : store(lms, item, entry, score);
}

function requireLearner(lms: Lms, score: Score, list: Checklist): boolean {
  const known = lms.settings.personas.some((persona) => persona.sub === score.userId && persona.gradable);
  const status = lms.settings.mode === 'canvas' ? 422 : 400;
  const reason = 'User not found in course or is not a student';
  return list.require('userId is a learner of the course', known, { status, reason });
}

/** A stale score changes no grade, but the history shows that it came. */
function keepRefused(lms: Lms, entry: GradebookEntry, score: Score, list: Checklist): undefined {
  const status = list.refusal?.status ?? 400;
  const reason = list.refusal?.reason ?? '';
  lms.gradebook.record(entry, received(lms, score, { stored: false, status, reason }));
}

function store(lms: Lms, item: LineItem, entry: GradebookEntry, score: Score): ServiceAnswer {
  const { mode, clock } = lms.settings;
  const resultScore = gradeAfter(mode, score, entry, item);
  const status = mode === 'generic' ? 204 : 200;
  const next: GradebookEntry = {
    lineItemId: entry.lineItemId,
    userId: entry.userId,
    ...(resultScore === undefined ? {} : { resultScore }),
    ...(score.scoreGiven === undefined ? {} : { scoreGiven: score.scoreGiven }),
    ...(score.scoreMaximum === undefined ? {} : { scoreMaximum: score.scoreMaximum }),
    ...commentAfter(mode, score, entry),
    timestamp: score.timestamp,
    activityProgress: score.activityProgress,
    gradingProgress: score.gradingProgress,
    modifiedAt: clock(),
    submissions: submissionsAfter(score, entry, clock()),
    ...((score.reviewUrl ?? entry.reviewUrl) ? { reviewUrl: score.reviewUrl ?? entry.reviewUrl } : {}),
    history: entry.history,
  };
  lms.gradebook.record(next, received(lms, score, { stored: true, status }));
  if (mode !== 'canvas') return { status };
  const resultUrl = `${lineItemUrl(lms, item, '/results')}/${encodeURIComponent(score.userId)}`;
  return { status, type: 'application/json', body: { resultUrl } };
}

/** Moodle's feedback is that of the newest score, or none; elsewhere what a trainer wrote stays. */
function commentAfter(mode: Mode, score: Score, entry: GradebookEntry): Pick<GradebookEntry, 'comment'> {
  const comment = score.comment ?? (mode === 'moodle' ? undefined : entry.comment);
  return comment === undefined ? {} : { comment };
}

function received(
  lms: Lms,
  score: Score,
  outcome: Pick<ReceivedScore, 'stored' | 'status' | 'reason'>,
): ReceivedScore {
  return { at: lms.settings.clock(), from: 'tool', score, ...outcome };
}
