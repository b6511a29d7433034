import type { Module } from '../domain/course.ts';
import type { Launch } from '../domain/launch.ts';
import { submitWhenComplete } from '../domain/work.ts';
import type { WorkRecord } from '../records/work.ts';
import { creditPass } from './credit-pass.ts';
import type { Deps } from './deps.ts';
import { fileAttempts } from './file-attempts.ts';
import { placementsOf, targetsOf } from './targets.ts';

/**
 * The work after an answer was locked, to be stored in one: with the last answer it holds the submission, the best
 * score, the deliveries and the PD too.
 */
export async function submitAnswered(
  deps: Deps,
  launch: Launch,
  answered: WorkRecord,
  module: Module,
  now: number,
): Promise<WorkRecord> {
  const targets = targetsOf(await placementsOf(deps, answered.contextId, answered.moduleKey));
  const submitted = submitWhenComplete(answered, module, targets, now);
  return submitted === answered ? answered : creditPass(deps, launch, submitted, module);
}

/** What follows once it is stored: the attempt is copied out, the delivery job told. */
export async function followSubmission(deps: Deps, work: WorkRecord): Promise<void> {
  if (work.unfiled.length > 0) await fileAttempts(deps, work);
  if (work.dueAt !== undefined && work.dueAt <= deps.clock()) deps.nudge(work.platformId);
}
