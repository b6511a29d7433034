import type { Course, Module } from '../domain/course.ts';
import type { Launch } from '../domain/launch.ts';
import type { EarnedTime, LedgerEntry } from '../domain/ledger.ts';
import { creditedTime } from '../domain/pd-time.ts';
import { passKey } from '../records/keys.ts';
import type { WorkRecord } from '../records/work.ts';
import { creditLeft } from './credit-left.ts';
import type { Deps } from './deps.ts';
import { launchTenant } from './launch-tenant.ts';
import { ledgerFrame } from './ledger-frame.ts';

type Attempt = NonNullable<WorkRecord['latest']>;

function earnedOf(
  module: Module,
  course: Course | undefined,
  work: WorkRecord,
  attempt: Attempt,
): EarnedTime {
  const { seconds, evidence } = creditedTime(module, work.time);
  return {
    kind: 'pass',
    courseId: module.courseId,
    courseTitle: course?.title ?? module.courseId,
    ...(course?.edition !== undefined && { edition: course.edition }),
    moduleKey: module.key,
    title: module.title,
    moduleVersion: attempt.moduleVersion,
    startedAt: work.time?.since ?? attempt.startedAt,
    creditedSeconds: seconds,
    evidence,
    kinds: Object.keys(module.hours).length > 0 ? module.hours : (course?.hours ?? {}),
    standards: module.standards.length > 0 ? module.standards : (course?.standards ?? []),
    score: attempt.score,
    attemptId: attempt.id,
  };
}

/**
 * The work with the ledger row that its pass just earned, to be stored together with it and copied out later. A person
 * earns a module once in a school year, in whatever context; the LMS's test user earns nothing.
 */
export async function creditPass(
  deps: Pick<Deps, 'records' | 'library' | 'retention'>,
  launch: Pick<Launch, 'platformId' | 'deploymentId' | 'testUser' | 'name'>,
  work: WorkRecord,
  module: Module,
): Promise<WorkRecord> {
  const { latest: attempt } = work;
  if (work.preview || launch.testUser || !attempt?.passed) return work;
  const frame = await ledgerFrame(deps, await launchTenant(deps, launch), attempt.submittedAt);
  const id = passKey(work.learnerId, work.moduleKey, frame.schoolYear);
  if (await deps.records.ledger.get(id)) return work;
  const course = deps.library.courses().find((one) => one.course.id === module.courseId)?.course;
  const { platformId, learnerId, contextId } = work;
  const learnerName = (await deps.records.learners.get(learnerId))?.legalName ?? launch.name;
  const earned = earnedOf(module, course, work, attempt);
  const span = { startedAt: earned.startedAt, at: attempt.submittedAt };
  const left = module.credit === 'stated' ? Infinity : await creditLeft(deps, learnerId, span);
  const entry: LedgerEntry = {
    ...frame,
    id,
    learnerId,
    platformId,
    contextId,
    ...(learnerName !== undefined && { learnerName }),
    detail: { ...earned, creditedSeconds: Math.min(earned.creditedSeconds, left) },
  };
  return { ...work, unledgered: [...(work.unledgered ?? []), entry] };
}
