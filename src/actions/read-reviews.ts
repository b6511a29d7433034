import { countQuestions } from '../domain/draw-review.ts';
import { nextOpen, openQuestions, openSession } from '../domain/review-session.ts';
import type { Deps } from './deps.ts';
import { type ScheduledReview, scheduledReviews } from './due-reviews.ts';
import { listTasks, type TaskPage } from './list-tasks.ts';
import { type PersonLaunch, readFollowUps } from './read-follow-ups.ts';

/** What has not come yet after a pass; days as `2026-11-03`, by the district's clock. */
export interface Ahead {
  /** The first review. */
  readonly review?: string;
  /** When the task for the workplace is asked about first. */
  readonly task?: string;
}

/** What a person is offered: never more than one short session at a time. */
export interface ReviewsPage {
  /** Questions of the next session; 0 where none is due. */
  readonly questions: number;
  /** Modules that are due, also those that do not fit into the next session. */
  readonly modules: number;
  /** A session that was begun: where it goes on. */
  readonly open?: { readonly sessionId: string; readonly number: number; readonly left: number };
  /** The day of the next review, where none is due. */
  readonly nextDay?: string;
  /** Tasks that are asked about now. */
  readonly tasks: number;
  /** Something was passed that is followed by reviews. */
  readonly some: boolean;
  /** By the key of a passed module. */
  readonly ahead: ReadonlyMap<string, Ahead>;
}

function aheadOf(
  scheduled: readonly ScheduledReview[],
  tasks: readonly TaskPage[],
): ReadonlyMap<string, Ahead> {
  const ahead = new Map<string, Ahead>();
  for (const { module, number, due, day } of scheduled) {
    if (number === 1 && !due) ahead.set(module.key, { review: day });
  }
  for (const { module, state, followUp, day } of tasks) {
    if (state !== 'waiting' || followUp.task?.answer !== undefined) continue;
    ahead.set(module.key, { ...ahead.get(module.key), task: day });
  }
  return ahead;
}

/** Undefined for a person who passed nothing. */
export async function readReviews(deps: Deps, launch: PersonLaunch): Promise<ReviewsPage | undefined> {
  const read = await readFollowUps(deps, launch);
  if (!read) return undefined;
  const scheduled = scheduledReviews(deps, read.followUps, read.calendar);
  const due = scheduled.filter((one) => one.due);
  const session = openSession(read.followUps);
  const number = session && nextOpen(session);
  const tasks = listTasks(deps, read.followUps, read.calendar);
  const nextDay = due.length === 0 ? scheduled[0]?.day : undefined;
  return {
    questions: session ? openQuestions(session).length : countQuestions(due.map(({ module }) => module)),
    modules: due.length,
    ...(session &&
      number !== undefined && {
        open: { sessionId: session.id, number, left: openQuestions(session).length },
      }),
    ...(nextDay !== undefined && { nextDay }),
    tasks: tasks.filter(({ state }) => state === 'asking').length,
    some: scheduled.length > 0,
    ahead: aheadOf(scheduled, tasks),
  };
}
