import type { ParkReason } from '../domain/delivery.ts';
import type { SendOutcome } from '../ports/score-sender.ts';
import { urlOf } from './claim-values.ts';
import { shorten } from './form-fields.ts';

export interface ScoreAnswer {
  readonly status: number;
  /** Moodle writes its reason here. */
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: string;
}

/** `token-refused`: get a new token and send once more. */
export type ScoreVerdict = SendOutcome | { readonly kind: 'token-refused'; readonly detail: string };

/** The longest pause that an LMS can ask for. */
const LONGEST_PAUSE = 24 * 60 * 60_000;
/** Somebody has to publish the activity: no need to ask often. */
const UNPUBLISHED_PAUSE = 60 * 60_000;

/** Milliseconds; seconds or an HTTP date. @see RFC 9110, section 10.2.3 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_PAUSE) : undefined;
}

/** Status, Moodle's reason and the start of the body: for admins. */
const detailOf = ({ status, statusText, body }: ScoreAnswer): string =>
  shorten(`${status} ${statusText} ${body.slice(0, 2000)}`, 500);

const resultUrlOf = (body: string): string | undefined => {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'resultUrl' in answer
      ? urlOf(answer.resultUrl)
      : undefined;
  } catch {
    return undefined;
  }
};

interface Row {
  readonly when: (answer: ScoreAnswer) => boolean;
  readonly verdict: ParkReason | 'retry' | 'rate-limited' | 'not-published' | 'conflict' | 'token-refused';
}

const says = (words: RegExp) => (answer: ScoreAnswer) => words.test(`${answer.statusText} ${answer.body}`);
const status =
  (...codes: readonly number[]) =>
  (answer: ScoreAnswer): boolean =>
    codes.includes(answer.status);
const both =
  (...tests: readonly Row['when'][]) =>
  (answer: ScoreAnswer): boolean =>
    tests.every((test) => test(answer));

/** What Canvas says when its allowance is used up, with a status of 403. */
export const isThrottled = ({ headers, body }: Pick<ScoreAnswer, 'headers' | 'body'>): boolean =>
  Number.parseFloat(headers.get('x-rate-limit-remaining') ?? '1') <= 0 || /rate limit exceeded/i.test(body);

/** The first row that fits counts. @see AGS 2.0, section 3.4; what Canvas and Moodle really answer */
const TABLE: readonly Row[] = [
  { when: status(429), verdict: 'rate-limited' },
  { when: both(status(403), isThrottled), verdict: 'rate-limited' },
  { when: both(status(403), says(/line item does not exist/i)), verdict: 'line-item-gone' },
  { when: status(401), verdict: 'token-refused' },
  { when: status(408, 425), verdict: 'retry' },
  { when: ({ status }) => status >= 500, verdict: 'retry' },
  { when: status(404, 410, 412), verdict: 'line-item-gone' },
  { when: status(409), verdict: 'conflict' },
  { when: both(status(400), says(/before last updated timestamp/i)), verdict: 'conflict' },
  { when: both(status(422), says(/not found in course|not a student/i)), verdict: 'learner-unknown' },
  { when: both(status(422), says(/attempt/i)), verdict: 'attempts-used' },
  { when: both(status(422), says(/publish/i)), verdict: 'not-published' },
  { when: both(status(422), says(/conclud|cannot be changed/i)), verdict: 'not-accepting' },
  {
    when: both(status(400), says(/incorrect score received|\bnot (?:be )?gradable/i)),
    verdict: 'learner-unknown',
  },
  { when: status(403), verdict: 'not-allowed' },
];

/** A sign-in or maintenance page that answers everything with 200: the score did not arrive. */
const isWebPage = ({ body }: ScoreAnswer): boolean => /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);

/** What an LMS's answer to a score means. Pure. */
export function classifyAnswer(answer: ScoreAnswer, now: number): ScoreVerdict {
  if (answer.status >= 200 && answer.status < 300) {
    if (isWebPage(answer))
      return {
        kind: 'retry',
        reason: 'lms-error',
        detail: `a web page: ${detailOf(answer)}`,
        status: answer.status,
      };
    const resultUrl = resultUrlOf(answer.body);
    return { kind: 'confirmed', status: answer.status, ...(resultUrl !== undefined && { resultUrl }) };
  }
  const detail = detailOf(answer);
  const verdict = TABLE.find((row) => row.when(answer))?.verdict ?? 'rejected';
  if (verdict === 'conflict' || verdict === 'token-refused') return { kind: verdict, detail };
  if (verdict === 'not-published')
    return { kind: 'retry', reason: verdict, detail, status: answer.status, retryAfter: UNPUBLISHED_PAUSE };
  if (verdict !== 'retry' && verdict !== 'rate-limited') return { kind: 'park', reason: verdict, detail };
  const pause = retryAfter(answer.headers, now);
  const reason = verdict === 'retry' ? 'lms-error' : verdict;
  const wait = pause !== undefined && { retryAfter: pause };
  return { kind: 'retry', reason, detail, status: answer.status, ...wait };
}
