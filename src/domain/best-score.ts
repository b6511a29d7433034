import type { Attempt } from './attempt.ts';
import type { BestScore } from './deliveries.ts';

/** A whole percent, so that no gradebook rounds it up to the pass mark. */
const BELOW_PASS = 0.01;

/** What an LMS may be told of an attempt whose scenario is not mastered: at most just below the pass mark. */
export const cappedScore = (score: number, pass: number): number =>
  Math.min(score, Math.max(0, pass - BELOW_PASS));

function scoreOf({ id, score, submittedAt, unmastered }: Attempt, pass: number): BestScore {
  const counts = unmastered ? cappedScore(score, pass) : score;
  return { attemptId: id, score: counts, submittedAt, ...(counts < score && { earned: score }) };
}

/** The cap ends with the pass. */
function uncapped({ earned, ...best }: BestScore): BestScore {
  return earned === undefined ? best : { ...best, score: earned };
}

const earnedOf = ({ score, earned }: BestScore): number => earned ?? score;

/**
 * The best score after an attempt on a module with this pass mark; of equal ones the first. `passed`: the module is
 * passed, with this attempt or before.
 */
export function bestAfter(
  before: BestScore | undefined,
  attempt: Attempt,
  pass: number,
  passed: boolean,
): BestScore {
  const own = scoreOf(attempt, pass);
  const [old, now] = passed ? [before && uncapped(before), uncapped(own)] : [before, own];
  if (!old || now.score > old.score) return now;
  return now.score === old.score && earnedOf(now) > earnedOf(old) ? now : old;
}
