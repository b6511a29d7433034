import type { ScoreMessage } from '../ports/score-sender.ts';

/** `/results` at the end of the path, asking for this learner only. @see AGS 2.0, section 3.3 */
export function resultsUrl(message: Pick<ScoreMessage, 'lineItem' | 'userId'>): string {
  const url = new URL(message.lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/results`;
  url.searchParams.set('user_id', message.userId);
  url.hash = '';
  return url.href;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The learner's grade in the body of a result container, 0..1; undefined when there is none. @see AGS 2.0, section 3.3.4 */
export function heldScore(body: string, userId: string): number | undefined {
  let results: unknown;
  try {
    results = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!Array.isArray(results)) return undefined;
  const own: unknown = results.find((result) => isRecord(result) && String(result['userId']) === userId);
  if (!isRecord(own) || typeof own['resultScore'] !== 'number') return undefined;
  const maximum =
    typeof own['resultMaximum'] === 'number' && own['resultMaximum'] > 0 ? own['resultMaximum'] : 1;
  return own['resultScore'] / maximum;
}
