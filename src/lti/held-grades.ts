import type { HeldGrade } from '../domain/delivery.ts';

/** `/results` at the end of the path, of one learner or of all. @see AGS 2.0, section 3.3 */
export function resultsUrl(lineItem: string, userId?: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/results`;
  if (userId !== undefined) url.searchParams.set('user_id', userId);
  url.hash = '';
  return url.href;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function gradeOf(result: Readonly<Record<string, unknown>>): HeldGrade {
  const { resultScore, resultMaximum, comment } = result;
  const maximum = typeof resultMaximum === 'number' && resultMaximum > 0 ? resultMaximum : 1;
  return {
    maximum,
    ...(typeof resultScore === 'number' && Number.isFinite(resultScore) && { score: resultScore / maximum }),
    ...(typeof comment === 'string' && comment !== '' && { comment }),
  };
}

/**
 * The grades in the body of a result container, each with the learner's `sub`; undefined when it is none.
 * @see AGS 2.0, section 3.3.4
 */
export function heldGrades(body: string): (readonly [userId: string, grade: HeldGrade])[] | undefined {
  let results: unknown;
  try {
    results = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!Array.isArray(results)) return undefined;
  return results.filter(isRecord).map((one) => [String(one['userId']), gradeOf(one)] as const);
}
