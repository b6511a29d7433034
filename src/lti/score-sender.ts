import type { HeldGrade } from '../domain/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Collection } from '../ports/document-store.ts';
import type { HeldAnswer, HeldQuery, ScoreMessage, ScoreSender, SendOutcome } from '../ports/score-sender.ts';
import type { PlatformRecord } from '../records/platform.ts';
import { RESULT_SCOPE, SCORE_SCOPE } from './claim-names.ts';
import { classifyAnswer, type ScoreVerdict } from './classify-answer.ts';
import { heldGrades, resultsUrl } from './held-grades.ts';
import { type CallLms, HttpFault } from './http-client.ts';
import { readPages } from './read-pages.ts';
import { scoreBody, scoresUrl } from './score-body.ts';
import type { CallService } from './service-caller.ts';
import type { TokenClient } from './token-client.ts';

/** Milliseconds for a whole send: token, score, both again after a refused token, the result after a conflict. */
const USUAL_LIMIT = 10_000;
const MAX_BYTES = 64 * 1024;
const SCOPES = [SCORE_SCOPE];
const RESULTS_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';
const MAX_RESULT_BYTES = 4 * 1024 * 1024;
const RESULT_LIMITS = { pages: 400, entries: 20_000, time: 60_000 };

const outcomeOfFault = (error: unknown) => {
  const detail = error instanceof Error ? error.message : 'unknown';
  const reason = error instanceof HttpFault && error.kind === 'timeout' ? 'timeout' : 'unreachable';
  return { kind: 'retry', reason, detail } as const;
};

const TOO_LATE = { kind: 'retry', reason: 'timeout', detail: 'no answer in time' } as const;

/** What comes first: the work, its time-out, or the caller's signal. Never rejects. */
async function within<T>(
  limit: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof TOO_LATE | ReturnType<typeof outcomeOfFault>> {
  const control = new AbortController();
  const stop = () => control.abort();
  const timer = setTimeout(stop, limit);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  const tooLate = new Promise<typeof TOO_LATE>((resolve) => {
    control.signal.addEventListener('abort', () => resolve(TOO_LATE), { once: true });
    if (control.signal.aborted) resolve(TOO_LATE);
  });
  try {
    return await Promise.race([work(control.signal).catch(outcomeOfFault), tooLate]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Sends scores. ltijs stamps the time of sending, so that an old retry would overwrite a newer grade; it has
 * no time-out, no answer to a 401 and hides what the LMS said.
 */
export function createScoreSender(deps: {
  readonly callLms: CallLms;
  readonly call: CallService;
  readonly tokens: TokenClient;
  readonly platforms: Collection<PlatformRecord>;
  readonly clock: Clock;
  readonly userAgent: string;
  /** Where our launches go: submissions are reviewed there. */
  readonly launchUrl: string;
  /** Milliseconds for a whole send. */
  readonly limit?: number | undefined;
}): ScoreSender {
  const { callLms, call, tokens, platforms, clock, userAgent, launchUrl, limit = USUAL_LIMIT } = deps;
  const bounds = { timeout: limit, maxBytes: MAX_BYTES, redirects: 2 };

  const post = async (message: ScoreMessage, token: string, signal: AbortSignal): Promise<ScoreVerdict> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/vnd.ims.lis.v1.score+json',
      accept: 'application/json',
      'user-agent': userAgent,
    };
    const body = JSON.stringify(scoreBody(message, launchUrl));
    const request = { method: 'POST', headers, body, signal, ...bounds } as const;
    return classifyAnswer(await callLms(scoresUrl(message.lineItem), request), clock());
  };

  const readGrades = async (query: HeldQuery, signal: AbortSignal): Promise<HeldAnswer> => {
    const { platformId, lineItem, userId, scopes } = query;
    if (!scopes.includes(RESULT_SCOPE))
      return { kind: 'unreadable', detail: 'the launch did not grant the result scope' };
    if (!URL.canParse(lineItem)) return { kind: 'unreadable', detail: 'the line item is not a URL' };
    const request = { method: 'GET', accept: RESULTS_TYPE, maxBytes: MAX_RESULT_BYTES, signal } as const;
    const pages = await readPages(
      resultsUrl(lineItem, userId),
      (url) => call(platformId, [RESULT_SCOPE], { ...request, url }),
      heldGrades,
      RESULT_LIMITS,
      clock,
    );
    if (pages.kind === 'retry') return pages;
    if (pages.kind === 'refused') return { kind: 'unreadable', detail: pages.detail };
    const short = pages.short !== undefined && { short: pages.short };
    return { kind: 'held', grades: new Map(pages.entries), ...short };
  };

  const readHeld = async (message: ScoreMessage, signal: AbortSignal): Promise<HeldGrade | undefined> => {
    const answer = await readGrades(message, signal);
    return answer.kind === 'held' ? answer.grades.get(message.userId) : undefined;
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
    const held = await readHeld(message, signal);
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
    send: (message, signal) => within(limit, signal, (inTime) => check(message, inTime)),
    read: (query, signal) => {
      const patience = query.userId === undefined ? RESULT_LIMITS.time + limit : limit;
      return within(patience, signal, (inTime) => readGrades(query, inTime));
    },
  };
}
