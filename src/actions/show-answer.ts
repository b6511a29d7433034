import { findItem, isPractice } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { stepsOf } from '../domain/steps.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { moduleOfWork, requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';
import { timedWork } from './timed-work.ts';
import type { Visit } from './visit.ts';

/**
 * "Show me": ends the practice of one item with its key shown.
 * @throws AppError FORBIDDEN for observers, ANSWER_STALE for another attempt's page, FORM_INVALID for an item that is
 * no practice.
 */
export async function showAnswer(
  deps: Deps,
  launch: Launch,
  form: {
    readonly moduleKey: string;
    readonly attemptId: string;
    readonly itemId: string;
    readonly visit?: Visit | undefined;
  },
): Promise<{ readonly step: number }> {
  if (standingOf(launch) === 'read-only') throw new AppError('FORBIDDEN', 'observers do not answer');
  await requireAccess(deps, launch, form.moduleKey);
  let step = 0;
  await changeWork(deps, workIdOf(launch, form.moduleKey), async (work) => {
    const run = work.current ?? work.latest;
    if (run?.id !== form.attemptId)
      throw new AppError('ANSWER_STALE', `attempt ${form.attemptId} is not open`);
    const module = await moduleOfWork(deps, work);
    const found = findItem(module, form.itemId);
    if (!found || !isPractice(found.screen))
      throw new AppError('FORM_INVALID', `item ${form.itemId} is no practice`);
    const drawn = work.current?.items ?? run.answers.map((answer) => answer.itemId);
    step = stepsOf(module, drawn).findIndex((candidate) => candidate.item?.id === form.itemId) + 1;
    const before = Object.hasOwn(work.practice, form.itemId) ? work.practice[form.itemId] : undefined;
    if (before?.right || before?.shown) return work;
    const response = before?.response ?? itemTypeOf(found.item).key(found.item);
    const practice = { response, right: false, shown: true, tries: before?.tries ?? 0 };
    const now = deps.clock();
    const timed = timedWork(deps, work, form.visit);
    return { ...timed, practice: { ...work.practice, [form.itemId]: practice }, updatedAt: now };
  });
  return { step };
}
