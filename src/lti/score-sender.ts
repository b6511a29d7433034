import type { HeldGrade } from '../domain/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { ScoreMessage, ScoreSender, SendOutcome } from '../ports/score-sender.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { RESULT_SCOPE, SCORE_SCOPE } from './claim-names.ts';
import { classifyAnswer, type ScoreVerdict } from './classify-answer.ts';
import { heldGrades, resultsUrl } from './held-grades.ts';
import { type CallLms, HttpFault } from './http-client.ts';
import { createTokenClient } from './token-client.ts';
import type { ToolKeys } from './tool-keys.ts';

/** Milliseconds for a whole send: token, score, both again after a refused token, the result after a conflict. */
const USUAL_LIMIT = 10_000;
const MAX_BYTES = 64 * 1024;
const SCOPES = [SCORE_SCOPE];

/** `/scores` at the end of the path; the query, which Moodle always has, stays. @see AGS 2.0, section 3.4 */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  url.hash = '';
  return url.href;
}

/**
 * Only `Completed` with `FullyGraded`: anything else wipes the grade, in Canvas as in Moodle. No comment,
 * which Canvas would add anew at every try. @see AGS 2.0, section 3.4.1
 */
const scoreBody = (message: ScoreMessage): Record<string, unknown> => ({
  userId: message.userId,
  scoreGiven: Math.round(message.score * 100 * 10_000) / 10_000,
  scoreMaximum: 100,
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp: new Date(message.timestamp).toISOString(),
  submission: { submittedAt: new Date(message.submittedAt).toISOString() },
});

const outcomeOfFault = (error: unknown): SendOutcome => {
  const detail = error instanceof Error ? error.message : 'unknown';
  const reason = error instanceof HttpFault && error.kind === 'timeout' ? 'timeout' : 'unreachable';
  return { kind: 'retry', reason, detail };
};

/**
 * Sends scores. ltijs stamps the time of sending, so that an old retry would overwrite a newer grade; it has
 * no time-out, no answer to a 401 and hides what the LMS said.
 */
export function createScoreSender(deps: {
  readonly callLms: CallLms;
  readonly platforms: Collection<PlatformRecord>;
  readonly toolKeys: ToolKeys;
  readonly clock: Clock;
  readonly userAgent: string;
  /** Milliseconds for a whole send. */
  readonly limit?: number | undefined;
}): ScoreSender {
  const { callLms, platforms, clock, userAgent, limit = USUAL_LIMIT } = deps;
  const tokens = createTokenClient(deps);
  const bounds = { timeout: limit, maxBytes: MAX_BYTES, redirects: 2 };

  const post = async (message: ScoreMessage, token: string, signal: AbortSignal): Promise<ScoreVerdict> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/vnd.ims.lis.v1.score+json',
      accept: 'application/json',
      'user-agent': userAgent,
    };
    const body = JSON.stringify(scoreBody(message));
    const request = { method: 'POST', headers, body, signal, ...bounds } as const;
    return classifyAnswer(await callLms(scoresUrl(message.lineItem), request), clock());
  };

  /** What the LMS holds for this learner, where it lets us look. */
  const readHeld = async (
    platform: PlatformRecord,
    message: ScoreMessage,
    signal: AbortSignal,
  ): Promise<HeldGrade | undefined> => {
    if (!message.scopes.includes(RESULT_SCOPE)) return undefined;
    const answer = await tokens.get(platform, [RESULT_SCOPE]);
    if (answer.kind !== 'token') return undefined;
    const headers = {
      authorization: `Bearer ${answer.token}`,
      accept: 'application/vnd.ims.lis.v2.resultcontainer+json',
      'user-agent': userAgent,
    };
    const result = await callLms(resultsUrl(message.lineItem, message.userId), {
      method: 'GET',
      headers,
      signal,
      ...bounds,
    });
    return result.status === 200 ? heldGrades(result.body)?.get(message.userId) : undefined;
  };

  /** One try with the token at hand; a token that the service refuses is dropped. */
  const sendOnce = async (
    platform: PlatformRecord,
    message: ScoreMessage,
    signal: AbortSignal,
  ): Promise<ScoreVerdict> => {
    const answer = await tokens.get(platform, SCOPES);
    if (answer.kind === 'retry') return { ...answer, reason: 'token-unavailable' };
    if (answer.kind === 'refused') return { kind: 'park', reason: 'not-allowed', detail: answer.detail };
    const verdict = await post(message, answer.token, signal);
    if (verdict.kind === 'token-refused') tokens.drop(platform, SCOPES, answer.token);
    return verdict;
  };

  const sendTo = async (
    platform: PlatformRecord,
    message: ScoreMessage,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const first = await sendOnce(platform, message, signal);
    const verdict = first.kind === 'token-refused' ? await sendOnce(platform, message, signal) : first;
    if (verdict.kind === 'token-refused')
      return { kind: 'park', reason: 'not-allowed', detail: verdict.detail };
    if (verdict.kind !== 'conflict') return verdict;
    const held = await readHeld(platform, message, signal).catch(() => undefined);
    return held === undefined ? verdict : { ...verdict, held };
  };

  const check = async (message: ScoreMessage, signal: AbortSignal): Promise<SendOutcome> => {
    const platform = await platforms.get(message.platformId);
    if (!platform?.active) {
      return { kind: 'park', reason: 'platform-off', detail: 'the platform is removed or inactive' };
    }
    if (!message.scopes.includes(SCORE_SCOPE)) {
      return { kind: 'park', reason: 'scope-missing', detail: 'the launch did not grant the score scope' };
    }
    if (!URL.canParse(message.lineItem)) {
      return { kind: 'park', reason: 'line-item-gone', detail: 'the line item is not a URL' };
    }
    return sendTo(platform, message, signal);
  };

  return {
    async send(message, signal) {
      const control = new AbortController();
      const stop = () => control.abort();
      const timer = setTimeout(stop, limit);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      const tooLate = new Promise<SendOutcome>((resolve) => {
        const outcome = { kind: 'retry', reason: 'timeout', detail: 'no answer in time' } as const;
        control.signal.addEventListener('abort', () => resolve(outcome), { once: true });
        if (control.signal.aborted) resolve(outcome);
      });
      try {
        return await Promise.race([check(message, control.signal).catch(outcomeOfFault), tooLate]);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}
