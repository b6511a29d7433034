/** Work with credit for time; milliseconds since 1970, and whole seconds. */
export interface CreditedSpan {
  readonly startedAt: number;
  /** When it earned the credit. */
  readonly at: number;
  readonly creditedSeconds: number;
}

/** How much of its credit another span must have earned within this one, milliseconds: what did not fit outside. */
function takenBy(span: Omit<CreditedSpan, 'creditedSeconds'>, other: CreditedSpan): number {
  const before = Math.max(0, Math.min(span.startedAt, other.at) - other.startedAt);
  const after = Math.max(0, other.at - Math.max(span.at, other.startedAt));
  return Math.max(0, other.creditedSeconds * 1000 - before - after);
}

/**
 * Whole seconds that a person's span of work can still have credit for, beside what they have credit for already: no
 * clock gives anybody more time than passes on it.
 */
export function secondsLeft(
  span: Omit<CreditedSpan, 'creditedSeconds'>,
  others: readonly CreditedSpan[],
): number {
  const taken = others.reduce((sum, other) => sum + takenBy(span, other), 0);
  return Math.floor(Math.max(0, span.at - span.startedAt - taken) / 1000);
}
