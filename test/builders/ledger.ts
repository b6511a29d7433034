import type { EarnedTime, LedgerDetail, LedgerEntry } from '../../src/domain/ledger.ts';
import { T0 } from './work.ts';

export const anEarnedTime = (changes: Partial<EarnedTime> = {}): EarnedTime => ({
  kind: 'pass',
  courseId: 'behavior-support',
  courseTitle: 'Behavior support',
  edition: '2026.1',
  moduleKey: 'behavior-support/abc-notes',
  title: 'ABC notes',
  moduleVersion: 'v1',
  startedAt: T0 - 600_000,
  creditedSeconds: 480,
  evidence: { method: 'measured', measuredSeconds: 480, gapSeconds: 0, requests: 12 },
  kinds: { pedagogy: 1 },
  standards: ['CEC 2022: Assessment'],
  score: 1,
  attemptId: 'attempt-1',
  ...changes,
});

/** A row of one learner's ledger; a pass unless the detail is another. */
export const anEntry = (
  changes: Partial<LedgerEntry> = {},
  detail: LedgerDetail = anEarnedTime(),
): LedgerEntry => ({
  id: 'entry-1',
  at: T0,
  learnerId: 'learner-1',
  platformId: 'platform-1',
  tenantId: 'main',
  contextId: 'context-1',
  schoolYear: 2026,
  learnerName: 'Pat Para',
  expiresAt: T0 + 8 * 366 * 86_400_000,
  detail,
  ...changes,
});
