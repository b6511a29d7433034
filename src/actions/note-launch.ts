import type { ErrorCode } from '../domain/errors.ts';
import type { LaunchTrail } from '../domain/launch-trail.ts';
import type { Draft } from '../ports/document-store.ts';
import type { LaunchLogRecord } from '../records/launch-log.ts';
import type { Deps } from './deps.ts';

/** What became of a launch behind its rules. */
export interface LaunchEnd {
  /** Why the person saw an error page, and its id. */
  readonly refusal?: { readonly code: ErrorCode; readonly reason: string; readonly errorId: string };
}

/** Milliseconds. */
const KEPT = 30 * 86_400_000;
const LONGEST_REASON = 300;

/**
 * Launches without a proven signature can be made up by anybody who knows an LMS's address: per platform and
 * process this many are kept, one more for each such span of milliseconds.
 */
const UNPROVEN = { most: 30, oneMorePer: 2 * 60_000, platforms: 1000 };

interface Allowance {
  readonly left: number;
  readonly at: number;
}

const draftOf = (
  { platformId, tenantId, deploymentId, passed, failed }: LaunchTrail,
  { refusal }: LaunchEnd,
  id: string,
  now: number,
): Draft<LaunchLogRecord> => ({
  id,
  tenantId,
  platformId,
  at: now,
  ...(deploymentId !== undefined && { deploymentId }),
  rulesHeld: passed.length,
  refused: refusal ? 1 : 0,
  ...(refusal && {
    rules: passed,
    ...(failed && failed.rule !== '' && { failedRule: failed.rule }),
    code: refusal.code,
    reason: refusal.reason.slice(0, LONGEST_REASON),
    errorId: refusal.errorId,
  }),
  expiresAt: now + KEPT,
});

/**
 * Makes the verb that keeps one line for each launch of a known platform, for admins. It never rejects: a launch log
 * that cannot be written must not keep anybody from a module.
 */
export function createLaunchNoter(deps: Pick<Deps, 'records' | 'clock' | 'log' | 'newId'>) {
  const allowances = new Map<string, Allowance>();

  const allowed = (platformId: string): boolean => {
    const now = deps.clock();
    const before = allowances.get(platformId) ?? { left: UNPROVEN.most, at: now };
    const earned = Math.max(0, now - before.at) / UNPROVEN.oneMorePer;
    const left = Math.min(UNPROVEN.most, before.left + earned);
    allowances.delete(platformId);
    allowances.set(platformId, { left: left >= 1 ? left - 1 : left, at: now });
    const oldest = allowances.keys().next().value;
    if (allowances.size > UNPROVEN.platforms && oldest !== undefined) allowances.delete(oldest);
    return left >= 1;
  };

  return async (trail: LaunchTrail | undefined, end: LaunchEnd = {}): Promise<void> => {
    if (!trail || (!trail.proven && !allowed(trail.platformId))) return;
    try {
      await deps.records.launchLog.insert(draftOf(trail, end, deps.newId(), deps.clock()));
    } catch (error) {
      deps.log.warn('launch not logged', { reason: error instanceof Error ? error.message : 'unknown' });
    }
  };
}
