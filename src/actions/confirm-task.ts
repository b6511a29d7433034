import type { Module, Task } from '../domain/course.ts';
import { type FollowUp, type FollowUps, followUpOf, withFollowUp } from '../domain/follow-up.ts';
import type { LedgerEntry, SeenTask } from '../domain/ledger.ts';
import { boxesOf, type TaskConfirmation } from '../domain/task-progress.ts';
import { confirmedTaskKey } from '../records/keys.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';
import { fileReviews } from './file-reviews.ts';
import { ledgerFrame } from './ledger-frame.ts';

/** Who saw which steps of whose task. */
export interface SeenForm {
  readonly learnerId: string;
  readonly platformId: string;
  readonly tenantId: string;
  readonly contextId?: string | undefined;
  /** The learner's, for the ledger. */
  readonly learnerName?: string | undefined;
  readonly module: Module;
  readonly task: Task;
  /** Ids of the boxes that were ticked. */
  readonly ticked: readonly string[];
  readonly signer: SeenTask['signer'];
  /** Record key of the trainer. */
  readonly by?: string;
  /** Record key of the link. */
  readonly link?: string;
  /** Names this confirmation: the same again is the same row. */
  readonly unique: string;
}

const seenOf = ({ task, ticked }: SeenForm): string[] =>
  boxesOf(task)
    .filter(({ id }) => ticked.includes(id))
    .map(({ text }) => text);

async function rowOf(
  deps: Pick<Deps, 'records' | 'retention' | 'library'>,
  form: SeenForm,
  at: number,
): Promise<LedgerEntry> {
  const { learnerId, platformId, tenantId, contextId, learnerName, module, task, signer, by } = form;
  const course = deps.library.courses().find((one) => one.course.id === module.courseId)?.course;
  return {
    ...(await ledgerFrame(deps, tenantId, at)),
    id: confirmedTaskKey(learnerId, module.key, form.unique),
    learnerId,
    platformId,
    ...(contextId !== undefined && { contextId }),
    ...(learnerName !== undefined && { learnerName }),
    ...(by !== undefined && { by }),
    byName: signer.name,
    detail: {
      kind: 'task-seen',
      courseId: module.courseId,
      courseTitle: course?.title ?? module.courseId,
      moduleKey: module.key,
      title: module.title,
      moduleVersion: module.version,
      standards: module.standards.length > 0 ? module.standards : (course?.standards ?? []),
      seen: seenOf(form),
      steps: boxesOf(task).length,
      signer,
    },
  };
}

function confirmationOf(form: SeenForm, at: number): TaskConfirmation {
  const { signer, link, task } = form;
  return {
    at,
    ...signer,
    ...(link !== undefined && { link }),
    seen: seenOf(form).length,
    of: boxesOf(task).length,
  };
}

/**
 * Notes that somebody saw the task done: with one compare-and-set the confirmation stands, its link is void, and the
 * ledger row waits to be written. False where `isOpen` says that it may not be any more, or nothing was ticked.
 * @throws AppError TRY_AGAIN
 */
export async function confirmTask(
  deps: Pick<Deps, 'records' | 'clock' | 'retention' | 'library'>,
  form: SeenForm,
  isOpen: (followUp: FollowUp) => boolean,
): Promise<boolean> {
  if (seenOf(form).length === 0) return false;
  const at = deps.clock();
  const row = await rowOf(deps, form, at);
  let done = false;
  const after = await changeFollowUps(deps, form, at, (now): FollowUps => {
    const followUp = followUpOf(now, form.module.key);
    done = followUp !== undefined && isOpen(followUp);
    if (!followUp || !done) return now;
    const task = { ...followUp.task, confirmed: confirmationOf(form, at), link: undefined };
    const confirmed = withFollowUp(now, form.module.key, { ...followUp, task });
    const unledgered = [...now.unledgered, row];
    return { ...confirmed, unledgered, unfiledSince: now.unfiledSince ?? at };
  });
  if (after?.unfiledSince !== undefined) await fileReviews(deps, after);
  return done;
}
