import type { TimedRequest } from '../domain/pd-time.ts';

/** The page behind a request, as far as PD time is concerned. */
export interface Visit {
  /** The session's handle. */
  readonly session: string;
  /** Active milliseconds since the page last reported, as the browser says; undefined where it does not. */
  readonly claimed?: number | undefined;
}

export const timedBy = (visit: Visit | undefined, at: number): TimedRequest | undefined =>
  visit && { ...visit, at };
