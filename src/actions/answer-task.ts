import { AppError } from '../domain/errors.ts';
import { followUpOf, withFollowUp } from '../domain/follow-up.ts';
import type { Launch } from '../domain/launch.ts';
import type { TaskAnswer } from '../domain/task-progress.ts';
import { changeFollowUps } from './change-follow-ups.ts';
import type { Deps } from './deps.ts';

export interface TaskForm {
  readonly moduleKey: string;
  readonly answer: TaskAnswer;
  /** For the writer's own eyes; '' for none. */
  readonly note: string;
}

/**
 * Keeps what the learner says of a task: tried, not yet (it is asked again a week later), or not part of their job.
 * @throws AppError NOT_FOUND for a module that this person did not pass, TRY_AGAIN
 */
export async function answerTask(
  deps: Pick<Deps, 'records' | 'clock'>,
  launch: Pick<Launch, 'learnerId' | 'platformId'>,
  { moduleKey, answer, note }: TaskForm,
): Promise<void> {
  const answeredAt = deps.clock();
  await changeFollowUps(deps, launch, answeredAt, (now) => {
    const followUp = followUpOf(now, moduleKey);
    if (!followUp) throw new AppError('NOT_FOUND', `${launch.learnerId} did not pass ${moduleKey}`);
    const { note: _note, ...task } = followUp.task ?? {};
    const answered = { ...task, answer, answeredAt, ...(note !== '' && { note }) };
    return withFollowUp(now, moduleKey, { ...followUp, task: answered });
  });
}
