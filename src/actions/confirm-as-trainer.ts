import { AppError } from '../domain/errors.ts';
import type { Launch } from '../domain/launch.ts';
import { boxesOf } from '../domain/task-progress.ts';
import { confirmTask } from './confirm-task.ts';
import type { Deps } from './deps.ts';
import { launchTenant } from './launch-tenant.ts';
import { learnerWorkId } from './learner-work.ts';
import { servedModule } from './module-versions.ts';
import { requireTeaching } from './require-teaching.ts';

export interface TrainerTaskForm {
  readonly moduleKey: string;
  readonly learnerId: string;
  /** Positions of the boxes that were ticked. */
  readonly boxes: readonly number[];
}

const DAY = 86_400_000;

/** The same steps by the same trainer on the same day are one confirmation, however often the form is sent. */
const uniqueOf = ({ learnerId }: Launch, ticked: readonly string[], at: number): string =>
  JSON.stringify([learnerId, ticked, Math.floor(at / DAY)]);

/**
 * A trainer confirms which steps of the task they saw a learner of their context do. False where nothing was ticked, or
 * the learner passed nothing to follow up.
 * @throws AppError FORBIDDEN for others than trainers and for one's own task, NOT_FOUND for a learner who did not pass
 * the module in this context and for a module without a task
 */
export async function confirmAsTrainer(
  deps: Pick<Deps, 'records' | 'library' | 'clock' | 'retention'>,
  launch: Launch,
  { moduleKey, learnerId, boxes }: TrainerTaskForm,
): Promise<boolean> {
  requireTeaching(launch);
  if (learnerId === launch.learnerId) throw new AppError('FORBIDDEN', 'nobody confirms their own task');
  const work = await deps.records.work.get(learnerWorkId(launch, moduleKey, learnerId));
  if (work?.passedAt === undefined)
    throw new AppError('NOT_FOUND', `${learnerId} did not pass ${moduleKey} in ${launch.contextId}`);
  const module = servedModule(deps, moduleKey);
  const { task } = module;
  if (!task) throw new AppError('NOT_FOUND', `${moduleKey} has no task`);
  const learnerName = (await deps.records.learners.get(learnerId))?.legalName ?? work.learnerName;
  const positions = [...new Set(boxes)].sort((a, b) => a - b);
  const ticked = positions.flatMap((position) => boxesOf(task)[position]?.id ?? []);
  return confirmTask(
    deps,
    {
      learnerId,
      platformId: launch.platformId,
      tenantId: await launchTenant(deps, launch),
      contextId: launch.contextId,
      learnerName,
      module,
      task,
      ticked,
      signer: { name: launch.name ?? '', via: 'trainer' },
      by: launch.learnerId,
      unique: uniqueOf(launch, ticked, deps.clock()),
    },
    () => true,
  );
}
