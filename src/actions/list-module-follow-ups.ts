import type { Task } from '../domain/course.ts';
import { followUpOf } from '../domain/follow-up.ts';
import { inLanguage } from '../domain/in-language.ts';
import type { Launch } from '../domain/launch.ts';
import { type TaskConfirmation, type TaskState, taskState } from '../domain/task-progress.ts';
import type { FollowUpsRecord } from '../records/follow-ups.ts';
import { catchUpFollowUps } from './catch-up-follow-ups.ts';
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

/** A pass from before there were follow-ups is taken up here too: its task can be confirmed before the learner comes. */
async function readOf(
  deps: Pick<Deps, 'records' | 'clock' | 'retention'>,
  person: Pick<FollowUpsRecord, 'learnerId' | 'platformId'>,
  moduleKey: string,
): Promise<FollowUpsRecord | undefined> {
  const known = await deps.records.followUps.get(person.learnerId);
  return known && followUpOf(known, moduleKey) ? known : catchUpFollowUps(deps, person, known);
}

/**
 * The follow-ups of these learners, who passed the module in the trainer's context.
 * @throws AppError FORBIDDEN
 */
export async function listModuleFollowUps(
  deps: Pick<Deps, 'records' | 'library' | 'clock' | 'retention'>,
  launch: Launch,
  moduleKey: string,
  passed: readonly string[],
): Promise<ModuleFollowUps> {
  requireTeaching(launch);
  if (passed.length === 0) return { language: 'en', learners: new Map() };
  const [calendar, records] = await Promise.all([
    settingsOfLaunch(deps, launch),
    Promise.all(
      passed.map((learnerId) => readOf(deps, { learnerId, platformId: launch.platformId }, moduleKey)),
    ),
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
