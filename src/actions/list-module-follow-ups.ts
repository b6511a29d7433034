import type { Task } from '../domain/course.ts';
import { followUpOf } from '../domain/follow-up.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { type TaskConfirmation, type TaskState, taskState } from '../domain/task-progress.ts';
import type { Deps } from './deps.ts';
import { settingsOfLaunch } from './read-follow-ups.ts';
import { requireTeaching } from './require-teaching.ts';

/** What trainers see of a learner's follow-up: counts and states, never an answer or a note. */
export interface LearnerFollowUp {
  /** Reviews done since the pass. */
  readonly reviews: number;
  readonly task?: { readonly state: TaskState; readonly confirmed?: TaskConfirmation };
}

export interface ModuleFollowUps {
  readonly task?: Task;
  /** Of the task: BCP 47. */
  readonly language: string;
  readonly learners: ReadonlyMap<string, LearnerFollowUp>;
}

/**
 * The follow-ups of these learners, who passed the module in the trainer's context.
 * @throws AppError FORBIDDEN
 */
export async function listModuleFollowUps(
  deps: Pick<Deps, 'records' | 'library' | 'clock'>,
  launch: Launch,
  moduleKey: string,
  passed: readonly string[],
): Promise<ModuleFollowUps> {
  requireTeaching(launch);
  if (passed.length === 0) return { language: 'en', learners: new Map() };
  const [calendar, records] = await Promise.all([
    settingsOfLaunch(deps, launch),
    Promise.all(passed.map((learnerId) => deps.records.followUps.get(learnerId))),
  ]);
  if (records.every((record) => record === undefined)) return { language: 'en', learners: new Map() };
  const served = deps.library.find(moduleKey)?.module;
  const module = served && inLanguage(served, launch.languages ?? []);
  const task = module?.task;
  const learners = records.flatMap((record): [string, LearnerFollowUp][] => {
    const followUp = record && followUpOf(record, moduleKey);
    if (!followUp) return [];
    const state = task && taskState(task, followUp, deps.clock(), calendar).state;
    const confirmed = followUp.task?.confirmed;
    const shown = state && { task: { state, ...(confirmed && { confirmed }) } };
    return [[record.learnerId, { reviews: followUp.done, ...shown }]];
  });
  return { ...(task && { task }), language: module?.language ?? 'en', learners: new Map(learners) };
}
