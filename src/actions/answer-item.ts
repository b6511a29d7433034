import { answerTo, type Confidence } from '../domain/attempt.ts';
import { findItem, isGraded, isPractice, type Module, type Screen } from '../domain/course.ts';
import { AppError } from '../domain/errors.ts';
import type { Fields, Item, ItemResponse, Unfinished } from '../domain/items/item.ts';
import { itemTypeOf } from '../domain/items/item-types.ts';
import type { Launch } from '../domain/launch.ts';
import { stepsOf } from '../domain/steps.ts';
import { withAnswer } from '../domain/work.ts';
import type { WorkRecord } from '../records/work.ts';
import { answerTurn } from './answer-turn.ts';
import { changeWork } from './change-work.ts';
import type { Deps } from './deps.ts';
import { moduleAt } from './module-versions.ts';
import { requireAccess } from './open-work.ts';
import { standingOf, workIdOf } from './standing.ts';
import { followSubmission, submitAnswered } from './submit-answered.ts';
import { timedWork } from './timed-work.ts';
import type { Visit } from './visit.ts';

export interface AnswerForm {
  readonly moduleKey: string;
  /** Issued with the page. */
  readonly attemptId: string;
  readonly itemId: string;
  /** The item's own form fields. */
  readonly fields: Fields;
  readonly visit?: Visit | undefined;
}

export interface Answering {
  /** The page that shows the feedback. */
  readonly step: number;
  /** The attempt is submitted: with this answer, or before. */
  readonly submitted: boolean;
  /** Nothing, or not all of it, was chosen or typed; nothing was stored. */
  readonly empty: boolean;
  /** The question was answered before, in another way: that answer counts. */
  readonly earlier?: true;
  /** What was chosen so far, for the page that asks again. */
  readonly unfinished?: Unfinished;
}

/**
 * Grades one answer on the server, against the version the attempt was started on, and stores it: when this resolves,
 * the answer is locked and survives a crash; with the last one the attempt is submitted and its grade queued.
 * A repeat of an answer changes nothing and answers as the first did.
 * @throws AppError ANSWER_STALE for another attempt's page, FORBIDDEN for observers, FORM_INVALID for an unknown item.
 */
export async function answerItem(deps: Deps, launch: Launch, form: AnswerForm): Promise<Answering> {
  if (standingOf(launch) === 'read-only') throw new AppError('FORBIDDEN', 'observers do not answer');
  await requireAccess(deps, launch, form.moduleKey);
  const id = workIdOf(launch, form.moduleKey);
  const { module, screen, item, drawn } = await readAsked(deps, id, form);
  const step = stepsOf(module, drawn).findIndex((candidate) => candidate.item?.id === item.id) + 1;
  const type = itemTypeOf(item);
  if (type.take && isGraded(screen)) return answerTurn(deps, launch, form, { module, item, step });
  const response = type.readResponse(item, form.fields);
  if (!response) {
    const unfinished = type.unfinished?.(item, form.fields);
    return { step, submitted: false, empty: true, ...(unfinished && { unfinished }) };
  }
  const work = isGraded(screen)
    ? await lockAnswer(deps, launch, form, module, item, response)
    : await keepPractice(deps, id, item, response, form.visit);
  await followSubmission(deps, work);
  return {
    step,
    submitted: !work.current,
    empty: false,
    ...(isOther(work, item, response) && { earlier: true as const }),
  };
}

/** Whether the answer that is kept is not this one. Both are plain JSON of one shape. */
function isOther(work: WorkRecord, item: Item, response: ItemResponse): boolean {
  const run = work.current ?? work.latest;
  const kept = run && answerTo(run.answers, item.id);
  return kept !== undefined && JSON.stringify(kept.response) !== JSON.stringify(response);
}

interface Asked {
  readonly module: Module;
  readonly screen: Screen;
  readonly item: Item;
  readonly drawn: readonly string[];
}

/** What the form's attempt asked, from the open attempt or the one just submitted. */
async function readAsked(deps: Deps, id: string, form: AnswerForm): Promise<Asked> {
  const work = await deps.records.work.get(id);
  const run = work && runNamed(work, form.attemptId);
  if (!run) throw new AppError('ANSWER_STALE', `attempt ${form.attemptId} is not the open one`);
  const module = await moduleAt(deps, form.moduleKey, run.moduleVersion);
  const found = findItem(module, form.itemId);
  const asked =
    found && (isPractice(found.screen) || (isGraded(found.screen) && run.items.includes(form.itemId)));
  if (!found || !asked) throw new AppError('FORM_INVALID', `the attempt did not ask item ${form.itemId}`);
  return { module, ...found, drawn: run.items };
}

function runNamed(work: WorkRecord, attemptId: string) {
  if (work.current?.id === attemptId) return work.current;
  if (work.latest?.id !== attemptId) return undefined;
  return { ...work.latest, items: work.latest.answers.map((answer) => answer.itemId) };
}

/** One compare-and-set: the answer, and with the last one the submission, the best score, the deliveries and the PD. */
function lockAnswer(
  deps: Deps,
  launch: Launch,
  { attemptId, moduleKey, fields, visit }: AnswerForm,
  module: Module,
  item: Item,
  response: ItemResponse,
): Promise<WorkRecord> {
  const grade = itemTypeOf(item).grade(item, response);
  return changeWork(deps, workIdOf(launch, moduleKey), async (work) => {
    if (work.latest?.id === attemptId) return work;
    const { current } = work;
    if (current?.id !== attemptId) throw new AppError('ANSWER_STALE', `attempt ${attemptId} is not open`);
    if (answerTo(current.answers, item.id)) return work;
    const now = deps.clock();
    const timed = timedWork(deps, work, visit);
    const answered = withAnswer(timed, current, {
      itemId: item.id,
      response,
      ...grade,
      at: now,
      ...confidenceIn(item, fields),
    });
    return submitAnswered(deps, launch, answered, module, now);
  });
}

/** Which of the two buttons was pressed, where the item has them. */
function confidenceIn(item: Item, { confidence }: Fields): { confidence?: Confidence } {
  return item.confidence && (confidence === 'sure' || confidence === 'unsure') ? { confidence } : {};
}

/** Practice stays open until it is right or the answer was shown. */
const keepPractice = (
  deps: Deps,
  id: string,
  item: Item,
  response: ItemResponse,
  visit: Visit | undefined,
): Promise<WorkRecord> =>
  changeWork(deps, id, (work) => {
    const before = Object.hasOwn(work.practice, item.id) ? work.practice[item.id] : undefined;
    if (before?.right || before?.shown) return work;
    const { right } = itemTypeOf(item).grade(item, response);
    const practice = { response, right, shown: false, tries: (before?.tries ?? 0) + 1 };
    const now = deps.clock();
    const timed = timedWork(deps, work, visit);
    return { ...timed, practice: { ...work.practice, [item.id]: practice }, updatedAt: now };
  });
