import type { Course, Module } from '../domain/course.ts';
import { type FollowUps, followUpOf } from '../domain/follow-up.ts';
import type { Launch } from '../domain/launch.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { creditedTime, type TimeEvidence } from '../domain/pd-time.ts';
import { itemSeconds } from '../domain/reading-time.ts';
import type { ReviewSession } from '../domain/review-session.ts';
import { reviewKey } from '../records/keys.ts';
import { creditLeft } from './credit-left.ts';
import type { Deps } from './deps.ts';
import { launchTenant } from './launch-tenant.ts';
import { ledgerFrame } from './ledger-frame.ts';
import { type ReadQuestion, readQuestion } from './review-question.ts';

/** A module's questions in a session. */
interface Part {
  readonly module: Module;
  readonly course: Course;
  readonly questions: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The modules whose courses count review time. */
function countedParts(deps: Pick<Deps, 'library'>, asked: readonly ReadQuestion[]): Part[] {
  const modules = new Map(asked.map(({ module }) => [module.key, module]));
  return [...modules.values()].flatMap((module) => {
    const course = deps.library.courses().find((one) => one.course.id === module.courseId)?.course;
    const questions = asked.filter((one) => one.module.key === module.key).length;
    return course?.reviewTime ? [{ module, course, questions }] : [];
  });
}

/** What the session's questions may be credited, together, and since when. */
async function creditOf(
  deps: Pick<Deps, 'records'>,
  learnerId: string,
  { time, startedAt: drawnAt }: ReviewSession,
  asked: readonly ReadQuestion[],
  at: number,
): Promise<{ startedAt: number; seconds: number; evidence: TimeEvidence }> {
  const startedAt = time?.since ?? drawnAt;
  const minutes = sum(asked.map(({ item }) => itemSeconds(item))) / 60;
  const { seconds, evidence } = creditedTime({ minutes, credit: 'measured' }, time);
  const left = await creditLeft(deps, learnerId, { startedAt, at });
  return { startedAt, seconds: Math.min(seconds, left), evidence };
}

/**
 * The ledger rows that a finished session earned, one for each module whose course counts review time. As for a
 * module, active time counts up to twice what the questions take; it divides among them.
 */
export async function creditReview(
  deps: Pick<Deps, 'records' | 'library' | 'retention'>,
  launch: Launch,
  followUps: FollowUps,
  session: ReviewSession,
): Promise<LedgerEntry[]> {
  const { learnerId, platformId } = followUps;
  const { finishedAt } = session;
  if (finishedAt === undefined || launch.testUser) return [];
  const read = await Promise.all(session.questions.map((question) => readQuestion(deps, question)));
  const asked = read.flatMap((found) => found ?? []);
  const parts = countedParts(deps, asked);
  if (parts.length === 0) return [];
  const { seconds, ...spent } = await creditOf(deps, learnerId, session, asked, finishedAt);
  const frame = await ledgerFrame(deps, await launchTenant(deps, launch), finishedAt);
  const learnerName = (await deps.records.learners.get(learnerId))?.legalName ?? launch.name;
  return parts.map(({ module, course, questions }) => {
    const contextId = followUpOf(followUps, module.key)?.contextId;
    return {
      ...frame,
      id: reviewKey(session.id, module.key),
      learnerId,
      platformId,
      ...(contextId !== undefined && { contextId }),
      ...(learnerName !== undefined && { learnerName }),
      detail: {
        kind: 'review',
        courseId: module.courseId,
        courseTitle: course.title,
        ...(course.edition !== undefined && { edition: course.edition }),
        moduleKey: module.key,
        title: module.title,
        moduleVersion: module.version,
        ...spent,
        creditedSeconds: Math.floor((seconds * questions) / asked.length),
        kinds: Object.keys(module.hours).length > 0 ? module.hours : course.hours,
        standards: module.standards.length > 0 ? module.standards : course.standards,
      },
    };
  });
}
