import { MOST_BETWEEN } from './pd-time.ts';

/**
 * How much active time one person may still be counted, whatever they have open: it grows with the clock, is spent by
 * every count, and never holds more than counts between two requests.
 */
export interface TimeAllowance {
  readonly at: number;
  /** Milliseconds. */
  readonly left: number;
}

/** Of somebody of whom nothing is known yet: their first report may be of time before. */
export const fullAllowance = (at: number): TimeAllowance => ({ at, left: MOST_BETWEEN });

/** What is left of it at a moment; a clock that goes back adds nothing. */
export const refilled = ({ at, left }: TimeAllowance, now: number): TimeAllowance => ({
  at: Math.max(at, now),
  left: Math.min(MOST_BETWEEN, left + Math.max(0, now - at)),
});

export const spend = ({ at, left }: TimeAllowance, ms: number): TimeAllowance => ({
  at,
  left: Math.max(0, left - ms),
});
