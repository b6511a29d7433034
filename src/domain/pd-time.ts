/**
 * Active time on a module, counted by the server from its own clock. What the page measured may lower it, never
 * raise it: between two counted requests there is never more than the time that passed.
 */
export interface ActiveTime {
  /** Counted from what pages measured, milliseconds. */
  readonly measured: number;
  /** Counted from gaps between requests, where pages measured nothing, milliseconds. */
  readonly gaps: number;
  /** Requests that were counted. */
  readonly requests: number;
  /** When the first one came. */
  readonly since: number;
  /** When the last one came; time before it is counted already. */
  readonly at: number;
  /** Session handle of the last one. */
  readonly session: string;
  /** Pages of this session measure: only what they say counts. */
  readonly scripted: boolean;
}

/** One request for a module's page, or a page's report. */
export interface TimedRequest {
  readonly at: number;
  readonly session: string;
  /** What the page measured since it last reported, milliseconds, as the browser says; undefined where it does not. */
  readonly claimed?: number | undefined;
  /** No more than this may count of it, milliseconds. */
  readonly most?: number;
}

/** More than this is never counted between two requests, milliseconds. */
export const MOST_BETWEEN = 3 * 60_000;

/** The time that passed since the last counted request, as far as it can count. */
const gapTo = (time: ActiveTime, at: number): number => Math.max(0, Math.min(at - time.at, MOST_BETWEEN));

/** A claim that is no number is nothing. */
const claimOf = (claimed: number): number => (Number.isNaN(claimed) ? 0 : Math.max(claimed, 0));

const begin = (request: TimedRequest, before?: ActiveTime): ActiveTime => ({
  measured: before?.measured ?? 0,
  gaps: before?.gaps ?? 0,
  requests: (before?.requests ?? 0) + 1,
  since: before?.since ?? request.at,
  at: Math.max(request.at, before?.at ?? 0),
  session: request.session,
  scripted: request.claimed !== undefined,
});

/**
 * The time after one more request. The first request of a session starts its clock and counts nothing: what passed
 * since another day, or in another tab, was not spent here. The same object when the request changes nothing.
 */
export function withRequest(time: ActiveTime | undefined, request: TimedRequest): ActiveTime {
  const { at, session, claimed, most = MOST_BETWEEN } = request;
  if (!time || time.session !== session) return begin(request, time);
  if (claimed === undefined && time.scripted) return time;
  const gap = Math.min(gapTo(time, at), most);
  const counted = { ...time, requests: time.requests + 1, at: Math.max(at, time.at) };
  if (claimed === undefined) return { ...counted, gaps: time.gaps + gap };
  return { ...counted, scripted: true, measured: time.measured + Math.min(gap, claimOf(claimed)) };
}

/** Milliseconds that were counted. */
export const activeMs = (time: ActiveTime | undefined): number => (time?.measured ?? 0) + (time?.gaps ?? 0);

/** How time was found, kept with the record as evidence. */
export interface TimeEvidence {
  readonly method: 'measured' | 'gaps' | 'both' | 'stated';
  /** Whole seconds that pages measured. */
  readonly measuredSeconds: number;
  /** Whole seconds from gaps between requests. */
  readonly gapSeconds: number;
  readonly requests: number;
}

const wholeSeconds = (ms: number): number => Math.floor(ms / 1000);

function methodOf(time: ActiveTime): TimeEvidence['method'] {
  if (time.gaps === 0) return 'measured';
  return time.measured === 0 ? 'gaps' : 'both';
}

/** What a module says of the time it may count. */
interface CreditRule {
  /** As the module states. */
  readonly minutes: number;
  readonly credit: 'measured' | 'stated';
}

/** Measured time counts up to this many times the module's stated minutes. */
const MOST_TIMES_STATED = 2;

/** The seconds that a pass earns, and how they were found. */
export function creditedTime(
  rule: CreditRule,
  time: ActiveTime | undefined,
): { readonly seconds: number; readonly evidence: TimeEvidence } {
  const stated = rule.minutes * 60;
  const measuredSeconds = wholeSeconds(time?.measured ?? 0);
  const gapSeconds = wholeSeconds(time?.gaps ?? 0);
  const requests = time?.requests ?? 0;
  const method = rule.credit === 'stated' || !time ? rule.credit : methodOf(time);
  const active = wholeSeconds(activeMs(time));
  const seconds = rule.credit === 'stated' ? stated : Math.min(active, stated * MOST_TIMES_STATED);
  return { seconds: Math.floor(seconds), evidence: { method, measuredSeconds, gapSeconds, requests } };
}
