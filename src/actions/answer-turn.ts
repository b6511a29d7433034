import { answerTo } from '../domain/attempt.ts';
import type { Module } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import type { Item, ItemResponse } from '../domain/items/item.ts';
import type { Taken } from '../domain/items/item-type.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { takeTurn, underwayOf } from '../domain/take-turn.ts';
import type { WorkRecord } from '../records/work.ts';
import type { AnswerForm, Answering } from './answer-item.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { workIdOf } from './standing.ts';
import { followSubmission, submitAnswered } from './submit-answered.ts';
import { timedWork } from './timed-work.ts';

interface Turn {
  readonly module: Module;
  readonly item: Item;
  /** The item's page. */
  readonly step: number;
}

/** What was given to the item in this attempt, open or submitted. */
function givenIn(work: WorkRecord, attemptId: string, itemId: string): ItemResponse | undefined {
  if (work.current?.id === attemptId)
    return answerTo(work.current.answers, itemId)?.response ?? underwayOf(work.current, itemId);
  if (work.latest?.id === attemptId) return answerTo(work.latest.answers, itemId)?.response;
  throw new AppError('ANSWER_STALE', `attempt ${attemptId} is not open`);
}

/**
 * One choice in an item that is answered by several posts: stored and locked by one compare-and-set, and with the
 * attempt's last one the attempt is submitted. A repeat, and another answer to a choice that was made, change nothing.
 * @throws AppError ANSWER_STALE for another attempt's page, FORM_INVALID for a choice that no page asks for now.
 */
export async function answerTurn(
  deps: Deps,
  launch: Launch,
  form: AnswerForm,
  { module, item, step }: Turn,
): Promise<Answering> {
  const outcome: { taken: Taken } = { taken: { kind: 'nothing' } };
  const work = await changeWork(deps, workIdOf(launch, form.moduleKey), async (now) => {
    const before = givenIn(now, form.attemptId, item.id);
    const taken = itemTypeOf(item).take?.(item, before, form.fields) ?? outcome.taken;
    outcome.taken = taken;
    if (taken.kind !== 'taken' || !now.current) return now;
    const at = deps.clock();
    const timed = timedWork(deps, now, form.visit);
    const turned = takeTurn(timed, now.current, item, taken.response, at);
    return submitAnswered(deps, launch, turned, module, at);
  });
  const { taken } = outcome;
  if (taken.kind === 'forged')
    throw new AppError('FORM_INVALID', `item ${item.id} does not ask for this choice now`);
  await followSubmission(deps, work);
  return {
    step,
    submitted: !work.current,
    empty: taken.kind === 'nothing',
    ...(taken.kind === 'repeated' && !taken.same && { earlier: true as const }),
  };
}
