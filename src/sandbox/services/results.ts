import type { Request } from 'express';
import type { GradebookEntry, LineItem } from '../gradebook.ts';
import type { Lms } from '../lms.ts';
import { MEDIA, SCOPE } from '../vocabulary.ts';
import { refusalBody, requireAccept, requireAccess } from './access.ts';
import type { Checklist } from './checklist.ts';
import { requireLineItem } from './line-item-access.ts';
import { pageOf } from './paging.ts';
import type { Service, ServiceAnswer } from './service-request.ts';
import { lineItemUrl } from './service-urls.ts';

/** GET results: what the gradebook holds. @see AGS 2.0, section 3.3 */
export function resultService(lms: Lms): Service {
  return {
    name: 'results',
    point: 'results',
    refusalBody: (refusal) => refusalBody(lms, refusal),
    work: (req, list) => listResults(lms, req, list),
  };
}

function listResults(lms: Lms, req: Request, list: Checklist): ServiceAnswer | undefined {
  const token = requireAccess(lms, req, list, [SCOPE.resultReadonly]);
  if (!token || !requireAccept(lms, req, list, MEDIA.resultContainer)) return undefined;
  const item = requireLineItem(lms, req, list, token);
  if (!item) return undefined;
  const userId = req.query['user_id'];
  const entries = lms.gradebook
    .entries()
    .filter((entry) => entry.lineItemId === item.id && entry.modifiedAt !== undefined)
    .filter((entry) => userId === undefined || entry.userId === userId);
  const page = pageOf(lms, req, entries, { size: 100 });
  const body = page.items.map((entry) => representation(lms, item, entry));
  return { status: 200, type: MEDIA.resultContainer, headers: page.headers, body };
}

/** Moodle leaves out a result of 0 as if nothing was graded. */
function representation(lms: Lms, item: LineItem, entry: GradebookEntry): unknown {
  const { resultScore, userId, comment } = entry;
  const shown = lms.settings.mode === 'moodle' ? resultScore || undefined : resultScore;
  return {
    id: `${lineItemUrl(lms, item, '/results')}#${encodeURIComponent(userId)}`,
    scoreOf: lineItemUrl(lms, item),
    userId,
    ...(shown === undefined ? {} : { resultScore: shown }),
    resultMaximum: item.scoreMaximum,
    ...(comment === undefined ? {} : { comment }),
  };
}
